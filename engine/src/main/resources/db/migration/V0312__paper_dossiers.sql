-- Secret dossiers are kept on paper only: of each the program knows no more than number, holder and
-- due date. No title and no note, for these may be secret themselves.
create table paper_dossiers (
  id             bigint generated always as identity primary key,
  number         text not null unique, -- of the same series as the others
  procedure      text not null,
  procedure_name text not null,
  secrecy        text not null check (secrecy in ('CONFIDENTIAL', 'SECRET', 'TOP_SECRET')),
  holder         text not null,
  registered_by  text not null,
  registered_at  timestamp not null,
  due            timestamp,
  ended_at       timestamp
);
create index on paper_dossiers (registered_at desc, id desc);
