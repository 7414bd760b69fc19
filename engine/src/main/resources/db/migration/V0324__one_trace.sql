-- Control slips tell what a dossier went through; the process engine's own trace repeated it.
update act_ge_property set value_ = '0', rev_ = rev_ + 1 where name_ = 'historyLevel';
delete from act_ru_job where handler_type_ = 'history-cleanup';
truncate act_hi_procinst, act_hi_actinst, act_hi_taskinst, act_hi_varinst, act_hi_incident;
