create table proposal_numbers (year int primary key, last int not null);

create table proposals (
  id           bigint generated always as identity primary key,
  code         text not null unique,
  procedure    text not null,
  procedure_name text not null,
  element      text, -- the step to drop; null for the whole procedure
  element_name text,
  reason       text not null,
  authority    text not null,
  guard        text not null, -- laws and decrees in the way; empty when none
  decider      text not null, -- unit that decides
  proposer     text not null,
  made_at      timestamp not null,
  state        text not null,
  decided_by   text,
  decided_at   timestamp,
  answer       text
);

create index on proposals (made_at desc);
create index on proposals (procedure);
