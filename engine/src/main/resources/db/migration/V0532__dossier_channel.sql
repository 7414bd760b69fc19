-- Through which door a dossier came in, as whoever opened it said; it stands in the book of the
-- one-stop desk, so that its share counts.
alter table dossiers add column channel text;
alter table intakes add column dossier text;
create index on intakes (dossier) where dossier is not null;
