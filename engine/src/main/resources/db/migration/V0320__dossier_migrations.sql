-- Running dossiers when a new version takes force: each goes over to it or stays, with the reason.
create table dossier_migrations (
  id           bigint generated always as identity primary key,
  procedure    text not null, -- code
  version      bigint not null, -- the one that took force
  number       int not null,
  dossier      bigint not null references dossiers,
  from_version bigint not null,
  from_number  int not null,
  ordered_by   text not null,
  ordered_at   timestamp not null,
  state        text not null default 'PENDING' check (state in ('PENDING', 'MIGRATED', 'STAYED')),
  steps        text[] not null default '{}', -- names of the work that was open
  reason_vi    text,
  reason_en    text,
  due_before   timestamp,
  due_after    timestamp,
  decided_at   timestamp,
  unique (version, dossier)
);

create index on dossier_migrations (id) where state = 'PENDING';
create index on dossier_migrations (procedure, number, id);
create index on dossier_migrations (dossier);
