-- Procedures in force before their timers were kept: looked at once, by whichever instance comes first.
create table self_starts_to_follow as
  select code as procedure from procedures
  where current is not null and code not in (select procedure from self_starts);
alter table self_starts_to_follow add primary key (procedure);
