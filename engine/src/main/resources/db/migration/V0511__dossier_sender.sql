-- Who sent the matter in, as the book of incoming documents names it; null where the requester's
-- own unit did.
alter table dossiers add column sender text;
