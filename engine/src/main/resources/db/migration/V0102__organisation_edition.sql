-- The transaction that changed the organisation last. As long as it is the same, so is what an
-- instance keeps of the organisation in memory; unlike a counter it never comes twice, whatever is
-- rolled back.
create table organisation_edition (
  one        boolean primary key default true check (one),
  changed_by xid8 not null
);
insert into organisation_edition (changed_by) values (pg_current_xact_id());

create function organisation_changes() returns trigger language plpgsql as $$
begin
  update organisation_edition set changed_by = pg_current_xact_id()
  where changed_by <> pg_current_xact_id();
  return null;
end $$;

-- Before, so that of two transactions the second waits here before it holds anything else.
create trigger organisation_changes before insert or update or delete or truncate on units
  for each statement execute function organisation_changes();
create trigger organisation_changes before insert or update or delete or truncate on people
  for each statement execute function organisation_changes();
create trigger organisation_changes before insert or update or delete or truncate on positions
  for each statement execute function organisation_changes();
create trigger organisation_changes before insert or update or delete or truncate on absences
  for each statement execute function organisation_changes();
create trigger organisation_changes before insert or update or delete or truncate on substitutions
  for each statement execute function organisation_changes();
