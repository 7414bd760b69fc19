-- Since when an initial password lies about; null where its owner chose the one that holds.
alter table accounts add column initial_since timestamptz;
update accounts set initial_since = now() where initial;
alter table accounts drop column initial;
