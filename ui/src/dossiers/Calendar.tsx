import { Button, Input, Segmented } from 'antd';
import { type FormEvent, useState } from 'react';
import { useFormat } from '../format/useFormat';
import { Fault } from '../frame/Fault';
import { Loaded } from '../frame/Loaded';
import { Page } from '../frame/Page';
import { useServerText } from '../language/texts';
import { KINDS, useCalendar, useSetDay } from './dossiers';
import { Hours } from './Hours';
import { Moved } from './Moved';
import { SetBy } from './SetBy';
import { useTexts } from './texts';
import './dossiers.css';

const THIS_YEAR = new Date().getFullYear();
const YEARS = [THIS_YEAR - 1, THIS_YEAR, THIS_YEAR + 1];
const NAME_MAX = 200;

/** Days off and days worked in exchange; a change moves open terms and says which. */
export default function Calendar() {
  const say = useTexts();
  const read = useServerText();
  const format = useFormat();
  const [year, setYear] = useState(THIS_YEAR);
  const query = useCalendar(year);
  const change = useSetDay();
  return (
    <Page title={say('calendar')} lead={say('calendarLead')}>
      {query.data && <Hours hours={query.data.hours} />}
      <h2>{say('calendarDays')}</h2>
      <div className="toolbar">
        <Segmented aria-label={say('year')} value={year} options={YEARS} onChange={setYear} />
        {query.data && <span className="quiet">{say(query.data.decided ? 'yearDecided' : 'yearDraft')}</span>}
      </div>
      <NewDay change={change} />
      {change.error && <Fault error={change.error} />}
      {change.data && <Moved effect={change.data} />}
      <Loaded query={query} rows={10}>
        {({ days }) => (
          <table className="plain">
            <thead>
              <tr>
                <th scope="col">{say('day')}</th>
                <th scope="col">{say('dayKind')}</th>
                <th scope="col">{say('dayName')}</th>
                <th scope="col">{say('daySource')}</th>
              </tr>
            </thead>
            <tbody>
              {days.map(({ day, kind, name, own, by, at }) => (
                <tr key={day}>
                  <th scope="row">{format.date(`${day}T00:00:00`)}</th>
                  <td data-label={say('dayKind')}>{say(kind)}</td>
                  <td data-label={say('dayName')}>{name ? read(name) : '–'}</td>
                  <td data-label={say('daySource')}>
                    <SetBy by={by} at={at} />
                    {own && (
                      <Button size="small" onClick={() => change.mutate({ day })}>
                        {say('dayClear')}
                      </Button>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </Loaded>
    </Page>
  );
}

function NewDay({ change }: { change: ReturnType<typeof useSetDay> }) {
  const say = useTexts();
  const [day, setDay] = useState('');
  const [kind, setKind] = useState<(typeof KINDS)[number]>('OFF');
  const [name, setName] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (day) change.mutate({ day, kind, name: name.trim() });
  };
  return (
    <form className="card new-day" onSubmit={submit}>
      <div className="field">
        <label htmlFor="day">{say('day')}</label>
        <Input id="day" type="date" value={day} onChange={(event) => setDay(event.target.value)} />
      </div>
      <Segmented
        aria-label={say('dayKind')}
        value={kind}
        options={KINDS.map((value) => ({ value, label: say(value) }))}
        onChange={setKind}
      />
      <div className="field">
        <label htmlFor="day-name">{say('dayName')}</label>
        <Input id="day-name" maxLength={NAME_MAX} value={name} onChange={(event) => setName(event.target.value)} />
      </div>
      <Button type="primary" htmlType="submit" loading={change.isPending} disabled={!day}>
        {say('daySet')}
      </Button>
    </form>
  );
}
