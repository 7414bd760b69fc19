-- Two administrators at one unit or person: the second is told, not overwritten.
alter table units add column version int not null default 1;
alter table people add column version int not null default 1;
