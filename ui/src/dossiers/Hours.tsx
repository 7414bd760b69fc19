import { Button, Input } from 'antd';
import { type FormEvent, useState } from 'react';
import type { Api } from '../api/client';
import { useFormat } from '../format/useFormat';
import { Fault } from '../frame/Fault';
import { useSetHours } from './dossiers';
import { Moved } from './Moved';
import { SetBy } from './SetBy';
import { useTexts } from './texts';

const NAME_MAX = 200;

const clock = (time = '') => time.slice(0, 5);

/** The hours of the office, each from a day on, and the form that sets others. */
export function Hours({ hours }: { hours: Api['HoursOfOffice'][] }) {
  const say = useTexts();
  const format = useFormat();
  const change = useSetHours();
  const [edited, edit] = useState<Api['HoursOfOffice']>();
  const last = hours.at(-1);
  return (
    <section aria-labelledby="hours">
      <h2 id="hours">{say('hours')}</h2>
      <table className="plain">
        <thead>
          <tr>
            <th scope="col">{say('hoursFrom')}</th>
            <th scope="col">{say('hoursSessions')}</th>
            <th scope="col">{say('cutOff')}</th>
            <th scope="col">{say('dayName')}</th>
            <th scope="col">{say('daySource')}</th>
          </tr>
        </thead>
        <tbody>
          {hours.map((one) => (
            <tr key={one.from ?? ''}>
              <th scope="row">{one.from ? format.date(`${one.from}T00:00:00`) : say('hoursEver')}</th>
              <td data-label={say('hoursSessions')}>
                {one.sessions.map(({ from, to }) => `${clock(from)}–${clock(to)}`).join(', ')}
              </td>
              <td data-label={say('cutOff')}>{clock(one.cutOff)}</td>
              <td data-label={say('dayName')}>{one.name ?? '–'}</td>
              <td data-label={say('daySource')}>
                <SetBy by={one.by} at={one.at} />
                {one.from && (
                  <span className="deeds">
                    <Button size="small" onClick={() => edit(one)}>
                      {say('hoursEdit')}
                    </Button>
                    <Button size="small" onClick={() => one.from && change.mutate({ from: one.from })}>
                      {say('dayClear')}
                    </Button>
                  </span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <details className="card hours-new" open={edited !== undefined}>
        <summary>{say('hoursNew')}</summary>
        {last && <Form key={edited?.from ?? ''} begun={edited ?? { ...last, from: '', name: '' }} change={change} />}
      </details>
      {change.error && <Fault error={change.error} />}
      {change.data && <Moved effect={change.data} />}
    </section>
  );
}

interface Props {
  begun: Api['HoursOfOffice'];
  change: ReturnType<typeof useSetHours>;
}

function Form({ begun, change }: Props) {
  const say = useTexts();
  const [day, setDay] = useState(begun.from ?? '');
  const [name, setName] = useState(begun.name ?? '');
  const [cutOff, setCutOff] = useState(clock(begun.cutOff));
  const [times, setTimes] = useState(
    [0, 1].flatMap((i) => [begun.sessions[i]?.from, begun.sessions[i]?.to].map(clock)),
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const [open, noon, again, close] = times;
    const part = (from = '', to = '') => ({ from, to });
    const afternoon = again || close ? [part(again, close)] : [];
    change.mutate({
      from: day,
      hours: { sessions: [part(open, noon), ...afternoon], ...(cutOff && { cutOff }), name: name.trim() },
    });
  };
  return (
    <form className="new-day" onSubmit={submit}>
      <div className="field">
        <label htmlFor="hours-from">{say('hoursFrom')}</label>
        <Input id="hours-from" type="date" value={day} onChange={(event) => setDay(event.target.value)} />
      </div>
      {(['morning', 'morningEnd', 'afternoon', 'afternoonEnd'] as const).map((label, i) => (
        <div className="field" key={label}>
          <label htmlFor={label}>{say(label)}</label>
          <Input
            id={label}
            type="time"
            value={times[i]}
            onChange={(event) => setTimes(times.with(i, event.target.value))}
          />
        </div>
      ))}
      <div className="field">
        <label htmlFor="cut-off">{say('cutOff')}</label>
        <Input id="cut-off" type="time" value={cutOff} onChange={(event) => setCutOff(event.target.value)} />
      </div>
      <div className="field hours-name">
        <label htmlFor="hours-name">{say('dayName')}</label>
        <Input id="hours-name" maxLength={NAME_MAX} value={name} onChange={(event) => setName(event.target.value)} />
      </div>
      <Button type="primary" htmlType="submit" loading={change.isPending} disabled={!day}>
        {say('hoursSet')}
      </Button>
    </form>
  );
}
