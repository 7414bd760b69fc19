-- The other rules that found the same, with code and title; null where none did.
alter table findings add column also jsonb;
