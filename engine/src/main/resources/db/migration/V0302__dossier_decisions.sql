alter table dossiers
  add column field     text,
  add column value     bigint check (value >= 0), -- whole đồng
  add column urgency   text not null default 'NORMAL'
    check (urgency in ('NORMAL', 'URGENT', 'VERY_URGENT', 'IMMEDIATE')),
  add column secrecy   text not null default 'OPEN'
    check (secrecy in ('OPEN', 'CONFIDENTIAL', 'SECRET', 'TOP_SECRET')),
  add column outcome   text check (outcome in ('COMPLETED', 'REJECTED', 'STOPPED')),
  add column reason    text, -- of a refusal or a stop
  -- One request for a supplement in the life of a dossier (NĐ 61/2018, kept by NĐ 118/2025).
  add column supplement_asked_at    timestamp,
  add column supplement_missing     text,
  add column supplement_received_at timestamp;

update dossiers set outcome = 'COMPLETED' where ended_at is not null;

alter table dossiers add check ((ended_at is null) = (outcome is null));

alter table work_items drop constraint work_items_ending_check;
alter table work_items
  add check (ending in ('DONE', 'RETURNED', 'REJECTED', 'STOPPED', 'UNDONE', 'EXPIRED', 'WITHDRAWN', 'SYSTEM')),
  add column came_from    text, -- the work whose completion brought it here
  add column unit         text, -- the consulted one
  add column opinion      text check (opinion in ('AGREE', 'AGREE_WITH_CHANGES', 'DISAGREE')),
  add column delegated_by text;

create index on work_items (came_from) where came_from is not null;

-- Whose opinion is asked, where the one before or the requester chose; the last choice counts.
create table consulted_units (
  dossier bigint not null references dossiers,
  place   text not null,
  run     int not null,
  unit    text not null,
  primary key (dossier, place, run)
);

create table dossier_comments (
  id      bigint generated always as identity primary key,
  dossier bigint not null references dossiers,
  at      timestamp not null,
  person  text not null,
  comment text not null
);

create index on dossier_comments (dossier, id);

create table dossier_files (
  id      bigint generated always as identity primary key,
  dossier bigint not null references dossiers,
  at      timestamp not null,
  person  text not null,
  name    text not null,
  size    bigint not null,
  sha256  text not null,
  content bytea not null
);

-- Scans do not get smaller by a second compression.
alter table dossier_files alter column content set storage external;
create index on dossier_files (dossier, id);
