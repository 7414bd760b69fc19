create table publications (
  version    bigint primary key, -- of the procedure, as the catalogue numbers it
  definition text not null       -- of the process engine
);

create table dossier_numbers (
  year int primary key,
  last int not null
);

create table dossiers (
  id             bigint generated always as identity primary key,
  number         text not null unique,
  procedure      text not null,
  procedure_name text not null,
  version        bigint not null,
  title          text not null,
  note           text,
  requester      text not null,
  started_at     timestamp not null,
  due            timestamp,
  ended_at       timestamp,
  words          text generated always as (fold(number || ' ' || title || ' ' || procedure_name)) stored
);

create index on dossiers (started_at desc, id desc);
create index on dossiers (procedure, started_at desc);
create index dossiers_words on dossiers using gin (words gin_trgm_ops);

-- Who started a dossier, had it on the desk or worked on it: these may see it.
create table dossier_people (
  person  text not null,
  dossier bigint not null references dossiers,
  primary key (person, dossier)
);

-- One piece of work; its row stays as a line of the control slip.
create table work_items (
  id           text primary key, -- of the process engine's task
  line         bigint generated always as identity, -- on the control slip
  dossier      bigint not null references dossiers,
  place        text not null,
  element      text not null,
  name         text not null,
  kind         text,
  received_at  timestamp not null,
  due          timestamp,
  because_vi   text not null,
  because_en   text not null,
  candidates   text[] not null,
  person       text,
  on_behalf_of text,
  signature    text,
  claimed_at   timestamp,
  ended_at     timestamp,
  ending       text check (ending in ('DONE', 'EXPIRED', 'WITHDRAWN', 'SYSTEM')),
  branch       text,
  comment      text
);

create index on work_items (dossier, line);

-- Where open work lies: a row for everybody who may take it; an empty person stands for those who
-- administer, so that work nobody was found for is not lost.
create table desks (
  person       text not null,
  due          timestamp not null, -- 'infinity' without a term, so that it sorts last
  item         text not null references work_items,
  on_behalf_of text,
  signature    text,
  primary key (person, due, item)
);

create index on desks (item);
