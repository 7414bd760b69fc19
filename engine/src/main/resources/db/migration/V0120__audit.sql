create table audit_entries (
  id           bigint generated always as identity primary key,
  at           timestamptz not null,
  person       text not null,
  on_behalf_of text,
  action       text not null,
  subject      text not null
);

create index on audit_entries (subject, id);

create function audit_entries_stay() returns trigger language plpgsql as $$
begin
  raise exception 'audit entries are never changed or removed';
end $$;

create trigger audit_entries_stay before update or delete or truncate on audit_entries
  for each statement execute function audit_entries_stay();
