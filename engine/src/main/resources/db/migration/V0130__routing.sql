-- Standing orders of a ministry: work that meets every condition that is named goes where it says.
create table routing_orders (
  id             bigint generated always as identity primary key,
  basis          text not null, -- the decision it rests on, or why
  procedure      text,
  kind           text,
  step_unit      text references units,
  role           text,
  level          int,
  field          text,
  at_least       bigint,
  urgency        text,
  secret         boolean,
  requester_unit text references units,
  to_unit        text references units,
  to_role        text,
  to_level       int,
  to_person      text references people,
  sharing        text,
  person         text not null,
  at             timestamp not null
);

-- Every time nobody fitted; only added to, so that two dossiers never wait for each other.
create table routing_findings (
  id        bigint generated always as identity primary key,
  at        timestamp not null,
  procedure text not null,
  step      text not null,
  unit      text not null,
  role      text not null,
  level     int not null,
  went_to   text not null
);
