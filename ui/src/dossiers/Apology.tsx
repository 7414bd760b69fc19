import { Button, Input } from 'antd';
import { type FormEvent, useState } from 'react';
import type { Api } from '../api/client';
import { useFormat } from '../format/useFormat';
import { Fault } from '../frame/Fault';
import { useDraft } from '../frame/useDraft';
import { useApologise } from './dossiers';
import { useTexts } from './texts';

const REASON_MAX = 4000;

/** The apology drafted before a term is missed; it wants a reason and the one new date that may be given. */
export function Apology({ dossier: { number, apology, endedAt } }: { dossier: Api['Dossier'] }) {
  const say = useTexts();
  const format = useFormat();
  const give = useApologise(number);
  const [reason, setReason, forget] = useDraft(`apology.${number}`);
  const [newDue, setNewDue] = useState('');
  if (!apology) return null;
  if (apology.givenAt || endedAt)
    return apology.newDue ? (
      <section className="card apology" aria-labelledby="apology">
        <h2 id="apology">{say('apology')}</h2>
        <p>{say('apologyGiven', { from: format.moment(apology.due), to: format.moment(apology.newDue) })}</p>
        <p className="typed">{apology.reason}</p>
      </section>
    ) : null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    give.mutate({ reason: reason.trim(), ...(newDue && { newDue }) }, { onSuccess: forget });
  };
  return (
    <section className="card apology" aria-labelledby="apology">
      <h2 id="apology">{say('apology')}</h2>
      <p>{say('apologyDrafted', { due: format.moment(apology.due) })}</p>
      <form className="say" onSubmit={submit}>
        <label htmlFor="apology-reason">{say('apologyReason')}</label>
        <Input.TextArea
          id="apology-reason"
          autoSize={{ minRows: 2 }}
          maxLength={REASON_MAX}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
        <label htmlFor="apology-date">{say('apologyDate')}</label>
        <Input id="apology-date" type="date" value={newDue} onChange={(event) => setNewDue(event.target.value)} />
        {give.error && <Fault error={give.error} />}
        <Button type="primary" htmlType="submit" loading={give.isPending}>
          {say('apologyGive')}
        </Button>
      </form>
    </section>
  );
}
