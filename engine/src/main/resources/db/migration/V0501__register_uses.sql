-- How often people use the program; a leader's page shows it by year.
create table program_uses (
  day  date primary key,
  uses bigint not null
);
