create table reviews (
  version      bigint primary key references procedure_versions,
  rules        text not null, -- fingerprint of the rule base that was asked
  reviewed_at  timestamp not null,
  sound        text not null,
  errors       int not null,
  warnings     int not null,
  notes        int not null,
  steps        int not null,
  elapsed_days double precision not null,
  not_runnable jsonb,
  result       jsonb not null -- what the procedure's page shows, as in the contract
);
