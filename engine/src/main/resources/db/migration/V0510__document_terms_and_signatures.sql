-- Nghị định 30/2020 Đ.15, 18, 23: by when a document is numbered, and by when it is passed on or
-- sent. The answer of the rules is kept as it was given; null where nobody had to be asked.
alter table incoming_documents
  add column transferred_at timestamp,
  add column pass_due timestamp,
  add column terms jsonb;

-- What was found when the file of a document was checked: VALID, or why it does not count as
-- signed. Null where there was nothing to check, so that `signed` is only declared.
alter table outgoing_documents
  add column signed_at timestamp,
  add column sent_at timestamp,
  add column number_due timestamp,
  add column pass_due timestamp,
  add column terms jsonb,
  add column signer text, -- who signs it in its dossier
  add column signature text check (signature in ('VALID', 'ALTERED', 'UNKNOWN_SIGNER', 'EXPIRED', 'UNSIGNED')),
  add column signature_found jsonb,
  add check (signature is null or signed = (signature = 'VALID'));

create table outgoing_files (
  entry   bigint primary key references outgoing_documents,
  name    text not null,
  at      timestamp not null,
  person  text not null,
  sha256  text not null,
  content bytea not null
);

-- All that a report asks, so that it reads the index alone.
do $$
declare one text;
begin
  for one in select indexname from pg_indexes where schemaname = current_schema()
    and tablename in ('incoming_documents', 'outgoing_documents') and indexdef like '%(day, unit)%'
  loop execute format('drop index %I', one); end loop;
end $$;
create index incoming_documents_reported on incoming_documents (day, unit) include
  (due, finished_on, out_of_hours, channel, signed, secrecy, pages_digitised, transferred_at, pass_due)
  where cancelled is null;
create index outgoing_documents_reported on outgoing_documents (day, unit) include
  (due, finished_on, out_of_hours, channel, signed, secrecy, recipient, signer_level, pages_digitised,
   issued_at, sent_at, number_due, pass_due, signature)
  where cancelled is null;

-- What still waits to go on, to be reckoned anew when the calendar changes.
create index on incoming_documents (pass_due) where transferred_at is null and finished_on is null;
create index on outgoing_documents (pass_due) where sent_at is null;
