-- What only those above the ministry can allow: proposed beside what is carried out.
alter table plan_procedures add column proposed jsonb not null default '[]';

-- What an issued plan published, so that a later version that takes it back is told apart.
alter table plan_procedures add column published bigint references procedure_versions;
update plan_procedures p set published = m.version
from plan_entries i, plans s, procedures c, procedure_moves m
where i.id = p.item and s.id = i.plan and s.state = 'ISSUED' and c.code = p.code
  and m.procedure = c.id and m.to_state = 'PUBLISHED' and m.version is not null
  and m.reason = s.title || ' (' || s.code || ')';
create index on plan_procedures (code, published);
