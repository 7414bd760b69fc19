-- Books of a ministry. In each: year and number are the entry's name, `day` is the day it counts
-- for in a report, `unit` who answers for it, `due` and `finished_on` decide whether it was late.
-- Words to search by are folded when written; those of secret papers name no content.

create table incoming_documents (
  id              bigint generated always as identity primary key,
  year            int not null,
  number          int not null,
  version         int not null,
  registered_by   text not null,
  registered_at   timestamp not null,
  cancelled       text, -- why; the number stays used
  arrived_at      timestamp not null,
  out_of_hours    boolean not null,
  organ_name      text not null,
  code_number     text,
  code_notation   text,
  issued_date     date,
  type_name       text not null,
  subject         text,
  page_amount     int,
  signer_info     text,
  priority        text not null,
  secrecy         text not null,
  unit            text not null,
  co_units        text[],
  due             date,
  finished_on     date,
  result          text,
  channel         text not null,
  signed          boolean not null,
  pages_digitised int not null,
  readers         text[],
  day             date not null generated always as (arrived_at::date) stored,
  words           text generated always as (fold(number::text || ' ' || coalesce(code_number, '') || ' '
    || coalesce(code_notation, '') || ' ' || organ_name
    || case when secrecy = 'NONE' then ' ' || coalesce(subject, '') else '' end)) stored,
  unique (year, number)
);

create table outgoing_documents (
  id              bigint generated always as identity primary key,
  year            int not null,
  number          int not null,
  version         int not null,
  registered_by   text not null,
  registered_at   timestamp not null,
  cancelled       text,
  issued_at       timestamp not null,
  out_of_hours    boolean not null,
  code_notation   text not null,
  type_name       text not null,
  subject         text,
  page_amount     int,
  unit            text not null,
  signer_info     text not null,
  signer_level    text not null,
  to_places       text not null,
  recipient       text not null,
  priority        text not null,
  secrecy         text not null,
  due             date,
  channel         text not null,
  signed          boolean not null,
  why_not_signed  text,
  copies          int,
  pages_digitised int not null,
  readers         text[],
  finished_on     date not null generated always as (issued_at::date) stored,
  day             date not null generated always as (issued_at::date) stored,
  words           text generated always as (fold(number::text || '/' || code_notation || ' ' || to_places
    || case when secrecy = 'NONE' then ' ' || coalesce(subject, '') else '' end)) stored,
  unique (year, number)
);

create table assigned_tasks (
  id            bigint generated always as identity primary key,
  year          int not null,
  number        int not null,
  version       int not null,
  registered_by text not null,
  registered_at timestamp not null,
  cancelled     text,
  content       text not null,
  origin        text not null,
  source        text not null,
  assigned_on   date not null,
  unit          text not null,
  co_units      text[],
  due           date,
  progress      text,
  finished_on   date,
  evidence      text,
  day           date not null generated always as (assigned_on) stored,
  words         text generated always as (fold(number::text || ' ' || content || ' ' || source)) stored,
  unique (year, number)
);

create table plan_items (
  id            bigint generated always as identity primary key,
  year          int not null,
  number        int not null,
  version       int not null,
  registered_by text not null,
  registered_at timestamp not null,
  cancelled     text,
  kind          text not null,
  title         text not null,
  programme     text,
  planned_on    date not null,
  unit          text not null,
  co_units      text[],
  submit_to     text not null,
  due           date,
  submitted_on  date,
  finished_on   date,
  result        text,
  note          text,
  day           date not null generated always as (planned_on) stored,
  words         text generated always as (fold(number::text || ' ' || title || ' ' || coalesce(programme, ''))) stored,
  unique (year, number)
);

create table intakes (
  id            bigint generated always as identity primary key,
  year          int not null,
  number        int not null,
  version       int not null,
  registered_by text not null,
  registered_at timestamp not null,
  cancelled     text,
  received_at   timestamp not null,
  out_of_hours  boolean not null,
  title         text not null,
  applicant     text not null,
  procedure     text,
  channel       text not null,
  unit          text not null,
  due           date,
  finished_on   date,
  result        text,
  day           date not null generated always as (received_at::date) stored,
  words         text generated always as (fold(number::text || ' ' || title || ' ' || applicant || ' ' || coalesce(procedure, ''))) stored,
  unique (year, number)
);

create index incoming_documents_words on incoming_documents using gin (words gin_trgm_ops);
create index outgoing_documents_words on outgoing_documents using gin (words gin_trgm_ops);
create index assigned_tasks_words on assigned_tasks using gin (words gin_trgm_ops);
create index plan_items_words on plan_items using gin (words gin_trgm_ops);
create index intakes_words on intakes using gin (words gin_trgm_ops);

-- All that a report asks, so that it reads the index alone.
create index on incoming_documents (day, unit) include
  (due, finished_on, out_of_hours, channel, signed, secrecy, pages_digitised) where cancelled is null;
create index on outgoing_documents (day, unit) include
  (due, finished_on, out_of_hours, channel, signed, secrecy, recipient, signer_level, pages_digitised)
  where cancelled is null;
create index on assigned_tasks (day, unit) include (due, finished_on) where cancelled is null;
create index on plan_items (day, unit) include (kind, due, submitted_on, finished_on) where cancelled is null;
create index on intakes (day, unit) include (due, finished_on, channel) where cancelled is null;

-- What still lies open, however old it is.
create index on assigned_tasks (due) where finished_on is null and cancelled is null;

-- Numbers begin again every year in every book and have no gaps.
create table register_numbers (
  book text not null,
  year int not null,
  last int not null,
  primary key (book, year)
);

-- What an entry said before; the entry itself always says what holds now.
create table register_corrections (
  id     bigint generated always as identity primary key,
  book   text not null,
  year   int not null,
  number int not null,
  person text not null,
  at     timestamp not null,
  reason text not null,
  field  text not null,
  before text,
  after  text
);

create index on register_corrections (book, year, number, id);

create function register_corrections_stay() returns trigger language plpgsql as $$
begin
  raise exception 'corrections are never changed or removed';
end $$;

create trigger register_corrections_stay before update or delete or truncate on register_corrections
  for each statement execute function register_corrections_stay();

-- How many items the year's programme was approved with, whatever the book holds.
create table plan_totals (
  year        int not null,
  kind        text not null,
  total       int not null check (total >= 0),
  source      text not null,
  explanation text not null default '',
  primary key (year, kind)
);
