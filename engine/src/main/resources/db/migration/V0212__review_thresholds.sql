-- The ministry's own thresholds: one row a change, never altered; the revision is what two officers race for.
create table threshold_changes (
  revision   int primary key,
  reason     text not null check (reason <> ''),
  changed_by text not null,
  changed_at timestamp not null
);

create table threshold_values (
  revision  int not null references threshold_changes,
  name      text not null,
  old_value double precision not null,
  new_value double precision not null,
  primary key (revision, name)
);

create index on threshold_values (name, revision desc);

-- What a change would do to the catalogue; any instance may be asked how far it has come.
create table threshold_trials (
  id         uuid primary key,
  revision   int not null, -- the values it compares with
  wanted     jsonb not null,
  started_by text not null,
  state      text not null check (state in ('RUNNING', 'DONE', 'CANCELLED', 'FAILED')),
  done       int not null default 0,
  total      int not null,
  result     jsonb,
  touched_at timestamptz not null default clock_timestamp()
);
