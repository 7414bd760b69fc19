-- Each stored password names its hash (Spring Security's delegating encoder).
update accounts set password = '{bcrypt}' || password where password not like '{%';

alter table accounts
  add column initial  boolean not null default false, -- given by the administrator, to be changed at the first sign-in
  add column disabled boolean not null default false,
  add column version  int     not null default 1,
  add column last_sign_in timestamptz;
