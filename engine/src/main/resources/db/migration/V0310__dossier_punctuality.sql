-- How a dossier ended to its term, as the deadline rules judged it then (D5); null without a term.
alter table dossiers add column punctuality text
  check (punctuality in ('EARLY', 'ON_TIME', 'LATE'));

update dossiers set punctuality = case
    when ended_at::date < due::date then 'EARLY' when ended_at <= due then 'ON_TIME' else 'LATE' end
where ended_at is not null and due is not null;
