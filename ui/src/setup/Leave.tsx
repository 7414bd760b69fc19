import { Button, Input } from 'antd';
import { type FormEvent, useState } from 'react';
import type { Api } from '../api/client';
import { useFormat } from '../format/useFormat';
import { Fault } from '../frame/Fault';
import { Field } from './Field';
import { useAddLeave, useEndLeave } from './organisation';
import { useTexts } from './texts';

export function Leave({ detail }: { detail: Api['StaffDetail'] }) {
  const say = useTexts();
  const format = useFormat();
  const add = useAddLeave(detail.person.username);
  const end = useEndLeave();
  const [open, setOpen] = useState(false);
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const [reason, setReason] = useState('');

  const submit = (event: FormEvent) => {
    event.preventDefault();
    add.mutate({ reason, ...(from && { from }), ...(to && { to }) }, { onSuccess: () => setOpen(false) });
  };

  return (
    <section className="card" aria-labelledby="leave">
      <h2 id="leave">{say('leaveTitle')}</h2>
      <p className="quiet">{say('leaveLead')}</p>
      {detail.absences.length === 0 && <p>{say('noLeave')}</p>}
      <ul className="plain">
        {detail.absences.map((absence) => (
          <li key={absence.id}>
            {say('period', { from: format.date(absence.from), to: format.date(absence.to) })}
            {absence.reason && <span className="quiet"> {absence.reason}</span>}
            {detail.mayChange && (
              <Button size="small" loading={end.isPending} onClick={() => end.mutate(absence.id)}>
                {say('end')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {end.error && <Fault error={end.error} />}
      {detail.mayChange && !open && <Button onClick={() => setOpen(true)}>{say('addLeave')}</Button>}
      {open && (
        <form className="setup-form" onSubmit={submit} noValidate>
          <div className="post-line">
            <Field label={say('from')}>
              <Input type="date" value={from} onChange={(event) => setFrom(event.target.value)} />
            </Field>
            <Field label={say('to')}>
              <Input type="date" value={to} onChange={(event) => setTo(event.target.value)} />
            </Field>
          </div>
          <Field label={say('reason')}>
            <Input value={reason} maxLength={500} onChange={(event) => setReason(event.target.value)} />
          </Field>
          {add.error && <Fault error={add.error} />}
          <div className="page-actions">
            <Button type="primary" htmlType="submit" loading={add.isPending}>
              {say('save')}
            </Button>
            <Button onClick={() => setOpen(false)}>{say('cancel')}</Button>
          </div>
        </form>
      )}
    </section>
  );
}
