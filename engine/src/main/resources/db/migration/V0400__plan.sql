create table plan_numbers (year int primary key, last int not null);

create table plans (
  id         bigint generated always as identity primary key,
  code       text not null unique,
  title      text not null,
  programme  text, -- id of a target programme; null for a plan without one
  state      text not null,
  author     text not null,
  made_at    timestamp not null,
  changed_at timestamp not null,
  dossier    text unique, -- of its approval
  number     int, -- of the decision
  issued_on  date,
  effective  date,
  folded     text not null
);

create index on plans (changed_at desc);

create table plan_entries (
  id         bigint generated always as identity primary key,
  plan       bigint not null references plans,
  place      int not null,
  revision   int not null default 1, -- who saves must have seen the last one
  wording    jsonb not null, -- content, reasons, amendments, roadmap
  edited_by  text not null,
  edited_at  timestamp not null
);

create index on plan_entries (plan);

-- Every wording there was: who saves over somebody else's is told what was changed.
create table plan_wordings (
  item      bigint not null references plan_entries on delete cascade,
  revision  int not null,
  wording   jsonb not null,
  edited_by text not null,
  edited_at timestamp not null,
  primary key (item, revision)
);

create table plan_procedures (
  item        bigint not null references plan_entries on delete cascade,
  place       int not null,
  version     bigint not null references procedure_versions,
  code        text not null,
  name        text not null,
  cuts        jsonb not null, -- the findings carried out, with their sentences
  abolished   boolean not null,
  cost_before bigint not null,
  cost_after  bigint not null,
  time_before numeric not null,
  time_after  numeric not null,
  time_unit   text not null,
  model       bytea, -- the redesigned model; null where the procedure is abolished
  primary key (item, place)
);
