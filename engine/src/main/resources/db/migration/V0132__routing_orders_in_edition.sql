-- A standing order counts in every instance from the next step on, as a change of the organisation.
create trigger organisation_changes before insert or update or delete or truncate on routing_orders
  for each statement execute function organisation_changes();
