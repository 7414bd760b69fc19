-- Nghị định 30/2020 Đ.15, Đ.22: in each book the numbers run from 01 on 1 January to 31 December;
-- secret documents have a series of their own.
alter table incoming_documents
  add column secret boolean not null generated always as (secrecy <> 'NONE') stored,
  drop constraint incoming_documents_year_number_key,
  add unique (year, number, secret);
alter table outgoing_documents
  add column secret boolean not null generated always as (secrecy <> 'NONE') stored,
  add column dossier text, -- that it was numbered for by the program
  drop constraint outgoing_documents_year_number_key,
  add unique (year, number, secret);
create index on outgoing_documents (dossier) where dossier is not null;

alter table register_numbers
  add column secret boolean not null default false,
  drop constraint register_numbers_pkey,
  add primary key (book, year, secret);

-- What was numbered in one series before keeps its number; the secret series goes on behind it.
insert into register_numbers (book, year, secret, last)
select 'INCOMING', year, true, max(number) from incoming_documents where secret group by year
union all
select 'OUTGOING', year, true, max(number) from outgoing_documents where secret group by year;

alter table register_corrections add column secret boolean not null default false;
alter table register_corrections disable trigger register_corrections_stay;
update register_corrections c set secret = true
where book = 'INCOMING' and exists (select from incoming_documents d
    where d.year = c.year and d.number = c.number and d.secret)
  or book = 'OUTGOING' and exists (select from outgoing_documents d
    where d.year = c.year and d.number = c.number and d.secret);
alter table register_corrections enable trigger register_corrections_stay;
