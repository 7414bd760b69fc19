import { Button } from 'antd';
import { type FormEvent, useState } from 'react';
import type { Api } from '../api/client';
import { Fault } from '../frame/Fault';
import { PersonChoice } from '../frame/PersonChoice';
import { Field } from './Field';
import { useHandOver } from './organisation';
import { useTexts } from './texts';

/** All open work of a person goes elsewhere in one action. */
export function OpenWork({ detail }: { detail: Api['StaffDetail'] }) {
  const say = useTexts();
  const handOver = useHandOver(detail.person.username);
  const [to, setTo] = useState<string>();

  const submit = (event: FormEvent) => {
    event.preventDefault();
    handOver.mutate(to);
  };

  return (
    <section className="card" aria-labelledby="work">
      <h2 id="work">{say('workTitle')}</h2>
      <p>{detail.openWork ? say('workCount', { count: detail.openWork }) : say('workNone')}</p>
      {detail.mayChange && detail.openWork > 0 && (
        <form className="setup-form" onSubmit={submit} noValidate>
          <p className="quiet">{say('handOverLead')}</p>
          <Field label={say('receiver')}>
            <PersonChoice
              clearable
              placeholder={say('findPerson')}
              except={detail.person.username}
              chosen={to}
              onChoose={setTo}
            />
          </Field>
          {handOver.error && <Fault error={handOver.error} />}
          <div className="page-actions">
            <Button type="primary" htmlType="submit" loading={handOver.isPending}>
              {say('handOver')}
            </Button>
          </div>
        </form>
      )}
      {handOver.data && (
        <div role="status">
          <h3>{say('moved')}</h3>
          <ul>
            {handOver.data.moved.map(({ dossier, step, to: people }) => (
              <li key={dossier + step}>
                {say('movedTo', {
                  dossier,
                  step,
                  people: people.map(({ name }) => name).join(', ') || say('toAdministrator'),
                })}
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}
