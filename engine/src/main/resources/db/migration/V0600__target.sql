-- Programmes of the ministry's own, and the bundled ones it has changed; each edition is kept.
create table programme_editions (
  programme text not null,
  edition   int not null,
  content   jsonb not null,
  person    text not null,
  reason    text not null,
  at        timestamp not null,
  primary key (programme, edition)
);

-- Figures from before that the system itself did not see; the unit is empty for the whole ministry.
create table programme_baselines (
  programme text not null,
  unit      text not null,
  metric    text not null,
  value     numeric not null check (value >= 0),
  source    text not null,
  person    text not null,
  at        timestamp not null,
  primary key (programme, unit, metric)
);

-- Measures of a version, reckoned once: its model never changes.
create table version_figures (
  version bigint primary key references procedure_versions,
  steps   int not null,
  cost    bigint not null, -- đồng a year
  days    double precision not null
);
