-- One timer looks at all terms of a dossier; this is when it does next.
alter table dossiers add column looks_at timestamp;

update act_ru_job job set handler_cfg_ = 'dossier:' || process.business_key_
from act_ru_execution process
where process.id_ = job.process_instance_id_ and job.handler_type_ = 'tinhgon-term';
