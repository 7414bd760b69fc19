create table accounts (
  username    text primary key references people,
  password    text not null, -- BCrypt
  permissions text[] not null,
  sample      boolean not null default false
);

-- One row per name that was tried in vain, known or not: the answer must not tell which names exist.
create table failed_sign_ins (
  username  text primary key,
  failures  int not null,
  last_try  timestamptz not null
);
