import { Button, Input, Select } from 'antd';
import { type FormEvent, useState } from 'react';
import type { Api } from '../api/client';
import { useFormat } from '../format/useFormat';
import { Fault } from '../frame/Fault';
import { PersonChoice } from '../frame/PersonChoice';
import { ProceduresChoice } from '../frame/ProceduresChoice';
import { Field } from './Field';
import { useAddStand, useEndStand } from './organisation';
import { useTexts } from './texts';

/** How a substitute signs (Nghị định 30/2020/NĐ-CP, Điều 13). */
const SIGNATURES = { KT: 'ký thay', TL: 'thừa lệnh', TUQ: 'thừa ủy quyền' } as const;

type Signature = keyof typeof SIGNATURES;

export function Stands({ detail }: { detail: Api['StaffDetail'] }) {
  const say = useTexts();
  const format = useFormat();
  const end = useEndStand();
  const [open, setOpen] = useState(false);
  const me = detail.person;
  const signed = (signature: string) => {
    const known = (Object.keys(SIGNATURES) as Signature[]).find((key) => SIGNATURES[key] === signature);
    return known ? say(known) : signature;
  };
  const nameOf = (username: string) => (username === me.username ? me.name : username);
  return (
    <section className="card" aria-labelledby="stands">
      <h2 id="stands">{say('standTitle')}</h2>
      <p className="quiet">{say('standLead')}</p>
      {detail.substitutions.length === 0 && <p>{say('noStand')}</p>}
      <ul className="plain">
        {detail.substitutions.map((stand) => (
          <li key={stand.id}>
            {say('standsFor', { substitute: stand.substituteName, absent: nameOf(stand.absent) })}
            <div className="quiet">
              {say('period', { from: format.date(stand.from), to: format.date(stand.to) })} · {signed(stand.signature)}{' '}
              · {stand.procedures?.join(', ') ?? say('allProcedures')}
            </div>
            {detail.mayChange && stand.absent === me.username && (
              <Button size="small" loading={end.isPending} onClick={() => end.mutate(stand.id)}>
                {say('end')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {end.error && <Fault error={end.error} />}
      {detail.mayChange && !open && <Button onClick={() => setOpen(true)}>{say('addStand')}</Button>}
      {open && <StandForm username={me.username} onClose={() => setOpen(false)} />}
    </section>
  );
}

function StandForm({ username, onClose }: { username: string; onClose: () => void }) {
  const say = useTexts();
  const add = useAddStand(username);
  const [substitute, setSubstitute] = useState<string>();
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const [procedures, setProcedures] = useState<string[]>([]);
  const [signature, setSignature] = useState<Signature>('KT');

  const submit = (event: FormEvent) => {
    event.preventDefault();
    add.mutate(
      {
        signature: SIGNATURES[signature],
        procedures,
        ...(substitute && { substitute }),
        ...(from && { from }),
        ...(to && { to }),
      },
      { onSuccess: onClose },
    );
  };

  return (
    <form className="setup-form" onSubmit={submit} noValidate>
      <div className="post-line">
        <Field label={say('substitute')}>
          <PersonChoice
            placeholder={say('findPerson')}
            except={username}
            chosen={substitute}
            onChoose={setSubstitute}
          />
        </Field>
        <Field label={say('signature')}>
          <Select
            value={signature}
            onChange={setSignature}
            options={(Object.keys(SIGNATURES) as Signature[]).map((key) => ({ value: key, label: say(key) }))}
          />
        </Field>
        <Field label={say('from')}>
          <Input type="date" value={from} onChange={(event) => setFrom(event.target.value)} />
        </Field>
        <Field label={say('to')}>
          <Input type="date" value={to} onChange={(event) => setTo(event.target.value)} />
        </Field>
      </div>
      <Field label={say('procedures')}>
        <ProceduresChoice placeholder={say('allProcedures')} chosen={procedures} onChoose={setProcedures} />
      </Field>
      {add.error && <Fault error={add.error} />}
      <div className="page-actions">
        <Button type="primary" htmlType="submit" loading={add.isPending}>
          {say('save')}
        </Button>
        <Button onClick={onClose}>{say('cancel')}</Button>
      </div>
    </form>
  );
}
