-- A secret paper of an open dossier goes on paper: of it the program knows number and whereabouts,
-- no title and no content.
create table secret_papers (
  id      bigint generated always as identity primary key,
  dossier bigint not null references dossiers,
  secrecy text not null check (secrecy in ('CONFIDENTIAL', 'SECRET', 'TOP_SECRET')),
  number  text not null,
  place   text not null,
  person  text not null,
  at      timestamp not null
);
create index on secret_papers (dossier, id);
