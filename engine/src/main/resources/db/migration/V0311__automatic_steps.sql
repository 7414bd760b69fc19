-- What the program does at a step by itself, in a job of the process engine; null for people's work.
alter table work_items add column action text;

-- What an automatic step has found out or given; a number once given is found here again.
create table dossier_facts (
  dossier bigint not null references dossiers,
  place   text not null,
  name    text not null,
  value   text not null,
  source  text not null,
  at      timestamp not null,
  primary key (dossier, place, name)
);

-- Automatic steps that failed and wait to be tried again.
create table dossier_troubles (
  dossier bigint not null references dossiers,
  place   text not null,
  at      timestamp not null,
  tries   int not null,
  vi      text not null,
  en      text not null,
  primary key (dossier, place)
);
