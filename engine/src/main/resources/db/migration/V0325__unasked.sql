-- What the process engine no longer asks at every step (Unasked): it stays so, or this says no.
alter table act_ru_task add constraint no_parts check (parent_task_id_ is null);
alter table act_ru_variable add constraint not_of_work check (task_id_ is null);
alter table act_ru_identitylink add constraint no_candidates check (task_id_ is null);
alter table act_re_procdef add constraint never_suspended check (suspension_state_ = 1);
