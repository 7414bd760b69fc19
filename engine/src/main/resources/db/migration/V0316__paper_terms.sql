-- A due date follows the calendar as long as its term is known.
alter table paper_dossiers
  add column limit_value double precision,
  add column limit_unit  text check (limit_unit in ('HOUR', 'DAY', 'WORKING_DAY'));
