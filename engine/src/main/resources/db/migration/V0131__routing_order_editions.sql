alter table routing_orders add column version int not null default 1;

-- What stood in an order before it was changed or removed; written once and never changed.
create table routing_order_editions (
  order_id bigint not null,
  version  int    not null,
  kept     jsonb  not null,
  primary key (order_id, version)
);
