-- A finding that shows only between procedures has no procedure of its own: its verdict is kept by
-- rule and places, each the code of a procedure and the elements there.
alter table verdicts
  alter column procedure drop not null,
  add column places text[],
  add column joint text unique, -- rule and a digest of the places: there may be thousands
  add constraint verdicts_of_one_or_several
    check ((procedure is null) = (places is not null) and (procedure is null) = (joint is not null));

alter table verdict_entries alter column version drop not null; -- null: of several procedures
