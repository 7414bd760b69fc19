import { Select } from 'antd';
import { Link, useSearchParams } from 'react-router';
import type { Api } from '../api/client';
import { useFormat } from '../format/useFormat';
import { Blank } from '../frame/Blank';
import { BackIcon } from '../frame/icons';
import { Loaded } from '../frame/Loaded';
import { Page } from '../frame/Page';
import { useServerText } from '../language/texts';
import { type By, today, useCounts } from './catalogue';
import { useTexts } from './texts';
import './catalogue.css';

const WAYS: By[] = ['LEVEL', 'FIELD', 'OWNER', 'GROUP', 'STATE'];

/** How many procedures there were on a day, beside another day; the address keeps what was asked. */
export default function CountsPage() {
  const say = useTexts();
  const [params, setParams] = useSearchParams();
  const by = WAYS.find((way) => way === params.get('by')) ?? 'LEVEL';
  const on = params.get('on') ?? today();
  const against = params.get('against') ?? '';
  const query = useCounts(by, on, against);
  const set = (key: string, value: string) =>
    setParams(
      (before) => {
        const next = new URLSearchParams(before);
        value ? next.set(key, value) : next.delete(key);
        return next;
      },
      { replace: true },
    );
  const days = new URLSearchParams({ on, ...(against && { against }) });
  return (
    <Page
      title={say('countsTitle')}
      above={
        <Link to="/procedures">
          <BackIcon /> {say('allProcedures')}
        </Link>
      }
      lead={say('countsLead')}
      actions={
        <a className="button" href={`/api/catalogue/counts.xlsx?${days}`} download>
          {say('download')}
        </a>
      }
    >
      <div className="choices">
        <div className="field">
          <label htmlFor="counts-by">{say('by')}</label>
          <Select
            id="counts-by"
            aria-label={say('by')}
            value={by}
            onChange={(way) => set('by', way)}
            options={WAYS.map((value) => ({ value, label: say(value) }))}
          />
        </div>
        <Day id="counts-on" label={say('on')} value={on} onChange={(day) => set('on', day)} />
        <Day id="counts-against" label={say('against')} value={against} onChange={(day) => set('against', day)} />
      </div>
      <Loaded query={query} rows={6}>
        {(counted) =>
          counted.rows.length ? (
            <Counts counted={counted} />
          ) : (
            <Blank title={say('countsNone')}>{say('countsNoneDo')}</Blank>
          )
        }
      </Loaded>
    </Page>
  );
}

interface DayProps {
  id: string;
  label: string;
  value: string;
  onChange: (day: string) => void;
}

function Day({ id, label, value, onChange }: DayProps) {
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input id={id} className="date" type="date" value={value} onChange={(event) => onChange(event.target.value)} />
    </div>
  );
}

function Counts({ counted }: { counted: Api['Counted'] }) {
  const say = useTexts();
  const read = useServerText();
  const format = useFormat();
  const { against, total } = counted;
  const most = Math.max(1, ...counted.rows.map(({ now }) => now));
  const signed = (value?: number) => (value === undefined ? '–' : `${value > 0 ? '+' : ''}${format.number(value)}`);
  const cells = (line: Api['CountLine']) => (
    <>
      {against && (
        <td className="number" data-label={say('day', { date: format.date(against) })}>
          {format.number(line.before ?? 0)}
        </td>
      )}
      <td className="number" data-label={say('day', { date: format.date(counted.on) })}>
        {format.number(line.now)}
      </td>
      {against && (
        <>
          <td className="number" data-label={say('difference')}>
            {signed(line.difference)}
          </td>
          <td className="number" data-label={say('percent')}>
            {line.percent === undefined ? '–' : `${signed(line.percent)}%`}
          </td>
        </>
      )}
    </>
  );
  return (
    <table className="plain">
      <thead>
        <tr>
          <th scope="col">{say(counted.by)}</th>
          {against && (
            <th scope="col" className="number">
              {say('day', { date: format.date(against) })}
            </th>
          )}
          <th scope="col" className="number">
            {say('day', { date: format.date(counted.on) })}
          </th>
          {against && (
            <>
              <th scope="col" className="number">
                {say('difference')}
              </th>
              <th scope="col" className="number">
                {say('percent')}
              </th>
            </>
          )}
          <th scope="col">{say('share')}</th>
        </tr>
      </thead>
      <tbody>
        {counted.rows.map((line) => (
          <tr key={line.key}>
            <th scope="row">{read(line.label)}</th>
            {cells(line)}
            <td data-label={say('share')}>
              <span className="bar">
                <span style={{ width: `${(100 * line.now) / most}%` }} />
              </span>
            </td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{read(total.label)}</th>
          {cells(total)}
          <td />
        </tr>
      </tfoot>
    </table>
  );
}
