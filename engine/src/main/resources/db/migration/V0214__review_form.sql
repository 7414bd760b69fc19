-- The official review form of a procedure; the answers stay when a new version comes.
create table review_forms (
  procedure text primary key, -- code
  revision  int not null default 0 -- savings so far; what two officers race for
);

create table review_answers (
  procedure text not null references review_forms,
  number    int not null, -- of the question; 0 is the conclusion
  choice    text check (choice in ('YES', 'NO', 'RIGHT', 'PARTLY', 'WRONG')),
  words     text not null,
  person    text not null,
  at        timestamp not null,
  version   int not null, -- number of the version that was looked at
  seen      text not null, -- what the model said to it then
  primary key (procedure, number)
);
