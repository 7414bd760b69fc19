-- A notice may be about more than one dossier: it then leads to a page of the program.
alter table notices
  alter column dossier drop not null,
  add column page text,
  add check ((dossier is null) <> (page is null));
