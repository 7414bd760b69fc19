create extension if not exists unaccent;
create extension if not exists pg_trgm;

create table units (
  code   text primary key check (code <> ''),
  name   text not null,
  parent text references units deferrable initially deferred check (parent <> code),
  head   text
);

create table people (
  username text primary key check (username ~ '^[a-z0-9][a-z0-9._-]{0,63}$'),
  name     text not null
);

alter table units add foreign key (head) references people deferrable initially deferred;

create table positions (
  id       bigint generated always as identity primary key,
  username text not null references people,
  unit     text not null references units,
  title    text not null,
  level    int  not null check (level between 1 and 5),
  role     text not null,
  unique (username, unit, role)
);

create index on positions (unit, role, level);

create table absences (
  id        bigint generated always as identity primary key,
  username  text not null references people,
  first_day date not null,
  last_day  date not null check (last_day >= first_day),
  reason    text not null default ''
);

create index on absences (username, last_day);

create table substitutions (
  id         bigint generated always as identity primary key,
  absent     text not null references people,
  substitute text not null references people check (substitute <> absent),
  first_day  date not null,
  last_day   date not null check (last_day >= first_day),
  procedures text[], -- codes; null: all
  signature  text not null
);

create index on substitutions (absent, last_day);
