-- How the plan counts cut procedures; null: as its programme does.
alter table plans add column count_mode text;
-- Units asked for their opinion; empty: those drawn in the procedure of approval.
alter table plans add column consulted text[] not null default '{}';

-- Expected working days, beside the declared terms of the annex; the method its cost is reckoned by.
alter table plan_procedures add column days_before double precision not null default 0;
alter table plan_procedures add column days_after double precision not null default 0;
alter table plan_procedures add column cost_method text not null default 'SCM_FULL';
update plan_procedures set
  days_before = time_before / case time_unit when 'HOUR' then 8 else 1 end,
  days_after = time_after / case time_unit when 'HOUR' then 8 else 1 end;
create index on plan_procedures (code);
-- What was worded for the procedure by itself, for the day its item is split.
alter table plan_procedures add column own jsonb;
update plan_procedures p set own = i.wording from plan_entries i where i.id = p.item;
alter table plan_procedures alter column own set not null;

