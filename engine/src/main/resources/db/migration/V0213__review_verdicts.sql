alter table findings add column procedure text; -- code
update findings f set procedure = p.code
  from procedure_versions v join procedures p on p.id = v.procedure where v.id = f.version;
alter table findings alter column procedure set not null;
drop function findings_of;

-- What was decided on a finding, by rule and elements: it outlives the review that found it.
create table verdicts (
  id         bigint generated always as identity primary key,
  procedure  text not null, -- code
  rule       text not null,
  elements   text[] not null,
  revision   int not null default 0, -- decisions so far; what two officers race for
  decision   text check (decision in ('ACCEPTED', 'REJECTED', 'DEFERRED')), -- null: open
  reason     text not null default '',
  decided_by text,
  decided_at timestamp,
  judged     jsonb, -- evidence and edit as they were judged
  unique (procedure, rule, elements)
);

create index on verdicts (decision);

create table verdict_entries (
  verdict bigint not null references verdicts,
  number  int not null,
  kind    text not null check (kind in ('ACCEPTED', 'REJECTED', 'DEFERRED', 'OPEN', 'COMMENT')),
  words   text not null,
  person  text not null,
  at      timestamp not null,
  version int not null, -- number of the version that was looked at
  primary key (verdict, number)
);
