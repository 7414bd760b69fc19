-- The ministry's own office hours, each from a day on, over those of the bundled calendar.
create table calendar_hours (
  first_day date primary key,
  sessions  jsonb not null,
  cut_off   time not null,
  name      text not null,
  person    text not null,
  at        timestamp not null
);

-- An edition that was rolled back is never given to another calendar: instances remember it by number.
create sequence calendar_editions start 1000000;
