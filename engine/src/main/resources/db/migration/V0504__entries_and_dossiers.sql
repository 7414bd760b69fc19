-- An incoming document and the dossier that handles it know each other.
alter table incoming_documents add column dossier text;
create index on incoming_documents (dossier) where dossier is not null;

-- The unit in charge takes the place of the one that the drawing lets draft; a due day that came
-- with the matter is no term of the procedure, so neither calendar nor a new version moves it.
alter table dossiers
  add column handler text,
  add column due_given boolean not null default false;
