-- What the ministry has of its own for its documents, every edition: the newest of a name counts.
-- Without content it prints with the one that ships again.
create table document_files (
  id bigint generated always as identity primary key,
  name varchar(100) not null,
  content bytea,
  person varchar(100) not null,
  at timestamp not null
);

create index document_files_of_name on document_files (name, id desc);
