-- What the record says out of the model (letters a to l); null for versions that came in earlier.
alter table procedure_versions add column items jsonb;
