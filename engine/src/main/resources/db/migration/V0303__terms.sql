-- Where a term began; work that was taken back keeps the old beginning.
alter table work_items add column term_from timestamp;
update work_items set term_from = received_at;

alter table dossiers add column reappointments int not null default 0;

-- What the rules had done about a term already: asked twice, they do no harm.
create table term_deeds (
  term text not null, -- item:… or dossier:…
  rule text not null,
  due  timestamp not null,
  primary key (term, rule, due)
);

create table notices (
  id      bigint generated always as identity primary key,
  person  text not null,
  dossier bigint not null references dossiers,
  item    text,
  at      timestamp not null,
  vi      text not null,
  en      text not null,
  read_at timestamp
);

create index on notices (person, id desc);

-- The apology slip (mẫu 04), drafted one working day before the term ends.
create table apologies (
  dossier    bigint primary key references dossiers,
  drafted_at timestamp not null,
  due        timestamp not null,
  reason     text,
  new_due    timestamp,
  given_at   timestamp,
  given_by   text
);

-- The ministry's own days, over the bundled calendar.
create table calendar_days (
  day    date primary key,
  kind   text not null check (kind in ('OFF', 'WORKED', 'ORDINARY')),
  name   text not null,
  person text not null,
  at     timestamp not null
);

create table calendar_edition (
  one     boolean primary key default true check (one),
  edition bigint not null
);
insert into calendar_edition (edition) values (1);
