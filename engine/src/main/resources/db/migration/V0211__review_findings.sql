-- What the kept reviews found, one row a finding: counts and lists across the catalogue need no JSON.
create table findings (
  version  bigint not null references reviews on delete cascade,
  id       text not null,
  rule     text not null,
  elements text[] not null,
  primary key (version, id)
);

create index on findings (rule);

create function findings_of(version bigint, result jsonb) returns setof findings language sql immutable as $$
  select version, f ->> 'id', f ->> 'rule', array(select jsonb_array_elements_text(f -> 'elements'))
  from jsonb_array_elements(result -> 'findings') f
$$;

insert into findings select f.* from reviews r, findings_of(r.version, r.result) f;
