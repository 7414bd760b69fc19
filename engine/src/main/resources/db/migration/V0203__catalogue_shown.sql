-- The version that stands for each procedure and who owns it: what other rooms may join with.
create unique index procedures_shown on procedures (coalesce(current, coming, draft));
create view shown_procedures as
  select coalesce(current, coming, draft) as version, coalesce(owner, '') as owner
  from procedures where coalesce(current, coming, draft) is not null;
