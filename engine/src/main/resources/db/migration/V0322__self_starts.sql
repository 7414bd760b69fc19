-- Procedures whose drawing says when they start; a timer of the process engine waits for `next`.
create table self_starts (
  procedure  text primary key, -- code
  version    bigint not null, -- the one in force
  anchor     timestamp not null, -- a cycle without a first moment counts from here
  named      timestamp, -- the next moment by the drawing; null when none is left
  next       timestamp, -- the same on a working day
  paused_by  text,
  paused_at  timestamp,
  last_at    timestamp,
  last       text -- number of the dossier it started the last time
);
