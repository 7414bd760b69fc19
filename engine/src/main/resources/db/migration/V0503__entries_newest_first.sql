-- A book counts its secret papers apart, so the newest is told by the order of entry.
create index on incoming_documents (year desc, id desc);
create index on outgoing_documents (year desc, id desc);
create index on assigned_tasks (year desc, id desc);
create index on plan_items (year desc, id desc);
create index on intakes (year desc, id desc);
