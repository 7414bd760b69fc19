-- What people type without diacritics finds what is written with them; unaccent knows đ and Đ.
-- Declared immutable so that it can be indexed: its dictionary comes with the database.
create function fold(words text) returns text
  language sql immutable strict parallel safe
  return lower(unaccent(normalize(words, NFC)));

create table procedures (
  id      bigint generated always as identity primary key,
  code    text not null unique,
  current bigint
);

create table procedure_versions (
  id          bigint generated always as identity primary key,
  procedure   bigint not null references procedures,
  number      int not null,
  name        text not null,
  group_code  text,
  field       text,
  owner       text,
  limit_value double precision,
  limit_unit  text,
  bpmn        bytea not null,
  author      text not null,
  reason      text not null,
  made_at     timestamp not null,
  unique (procedure, number)
);

alter table procedures add foreign key (current) references procedure_versions;

-- The words of the current version, for the list.
alter table procedures add column words text not null default '';
create index procedures_words on procedures using gin (words gin_trgm_ops);
