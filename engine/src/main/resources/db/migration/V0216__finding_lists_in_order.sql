-- The gravest first, by procedure: a page is read off the index in its order, and a count never
-- touches the sentences.
alter table findings add column weight smallint
  generated always as (case level when 'error' then 0 when 'warning' then 1 else 2 end) stored;
create index findings_in_order on findings (weight, procedure, id) include (version);
create index findings_counted on findings (version) include (rule, level, authority);
