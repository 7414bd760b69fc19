-- What a list of findings across the catalogue shows and searches, without reading the kept reviews.
alter table findings
  add column name      text not null default '', -- of the procedure, as it was reviewed
  add column code      text not null default '',
  add column level     text not null default 'note',
  add column authority text not null default 'SELF',
  add column vi        text not null default '',
  add column en        text not null default '',
  add column days      double precision not null default 0,
  add column cost      bigint not null default 0;

update findings f set name = v.name, code = j ->> 'code', level = j ->> 'level',
    authority = j ->> 'authority', vi = j -> 'message' ->> 'vi', en = j -> 'message' ->> 'en',
    days = (j -> 'saving' ->> 'days')::double precision,
    cost = (j -> 'saving' ->> 'costPerYear')::bigint
  from procedure_versions v, reviews r, jsonb_array_elements(r.result -> 'findings') j
  where v.id = f.version and r.version = f.version and j ->> 'id' = f.id;

alter table findings add column words text
  generated always as (fold(procedure || ' ' || name || ' ' || code || ' ' || vi || ' ' || en)) stored;

create index findings_words on findings using gin (words gin_trgm_ops);
