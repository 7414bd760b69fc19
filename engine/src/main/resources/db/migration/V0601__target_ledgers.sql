-- Costs of two ledgers are never added up; figures without their method are measured again.
delete from version_figures;
alter table version_figures add column method text not null;
