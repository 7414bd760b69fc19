-- A version has a state of its own: one may be drafted while another is in force.
alter table procedure_versions add column state text not null default 'REPLACED';
alter table procedure_versions add column in_force_from date;
alter table procedure_versions alter column state drop default;
update procedure_versions set in_force_from = made_at::date;
update procedure_versions v set state = 'PUBLISHED' from procedures p where p.current = v.id;

-- The record: what lists, counts and prints need of a procedure, whether or not it has a model yet.
alter table procedures
  add column draft          bigint references procedure_versions, -- being worked on, beside the one in force
  add column coming         bigint references procedure_versions, -- published, not yet in force
  add column coming_from    date,
  add column abolished_from date,
  add column name           text not null default '',
  add column folded         text not null default '', -- the name as it is sorted
  add column group_code     text,
  add column field          text,
  add column owner          text,
  add column level          text,
  add column state          text not null default 'DRAFT',
  add column items          jsonb not null default '{}', -- what officers wrote, by letter a to l
  add column edition        int not null default 1,
  add column updated_at     timestamp not null default '2000-01-01';

update procedures p set name = v.name, folded = fold(v.name), group_code = v.group_code,
  field = v.field, owner = v.owner, level = 'CENTRAL', state = 'PUBLISHED', updated_at = v.made_at
  from procedure_versions v where v.id = p.current;

create index procedures_folded on procedures (folded, code);
create index procedures_updated on procedures (updated_at, code);
create index procedures_owner on procedures (owner, code);
create index procedures_field on procedures (field, code);
create index procedures_coming on procedures (coming_from) where coming is not null;
create index procedures_leaving on procedures (abolished_from) where state <> 'ABOLISHED' and abolished_from is not null;

-- Who moved what to which state, and why.
create table procedure_moves (
  id         bigint generated always as identity primary key,
  procedure  bigint not null references procedures,
  version    bigint references procedure_versions,
  from_state text,
  to_state   text not null,
  person     text not null,
  reason     text not null,
  at         timestamp not null,
  effective  date
);
create index procedure_moves_procedure on procedure_moves (procedure, id);

-- What is counted, from a day on; the last row of a procedure up to a day tells how it stood then.
create table procedure_history (
  id         bigint generated always as identity primary key,
  procedure  bigint not null references procedures,
  since      date not null,
  state      text not null,
  level      text,
  field      text,
  owner      text,
  group_code text
);
create index procedure_history_day on procedure_history (procedure, since desc, id desc);

insert into procedure_history (procedure, since, state, level, field, owner, group_code)
select p.id, min(v.made_at)::date, p.state, p.level, p.field, p.owner, p.group_code
from procedures p join procedure_versions v on v.procedure = p.id group by p.id;

-- While a plan waits for approval nobody changes what it speaks of.
create table procedure_holds (
  procedure bigint primary key references procedures,
  holder    text not null,
  reason    text not null,
  person    text not null,
  at        timestamp not null
);
