import { Link } from 'react-router';
import { useFormat } from '../format/useFormat';
import { useServerText } from '../language/texts';
import { addressOf } from '../registers/registers';
import { type Days, type Line, type Report, tableOf, valueAt } from './reports';
import { useTexts } from './texts';

const MOST = 10;

/** Who is late, and who does not sign; a bar only repeats the number beside it. */
export function Bars({ report, days }: { report: Report; days: Days }) {
  return (
    <div className="bars">
      <Late report={report} days={days} />
      <Signed report={report} days={days} />
    </div>
  );
}

function Late({ report, days }: { report: Report; days: Days }) {
  const say = useTexts();
  const format = useFormat();
  const tasks = tableOf(report, 'TASKS');
  const papers = tableOf(report, 'INCOMING');
  const lines = new Map<string, { label: Line['label']; tasks: number; papers: number }>();
  for (const [key, table] of [
    ['tasks', tasks],
    ['papers', papers],
  ] as const)
    for (const line of table?.lines ?? []) {
      const known = lines.get(line.part) ?? { label: line.label, tasks: 0, papers: 0 };
      known[key] = valueAt(table, line, 'OVERDUE') ?? 0;
      lines.set(line.part, known);
    }
  const late = [...lines]
    .map(([part, line]) => ({ part, ...line, all: line.tasks + line.papers }))
    .filter(({ all }) => all > 0)
    .sort((a, b) => b.all - a.all)
    .slice(0, MOST);
  const most = late[0]?.all ?? 1;
  return (
    <section className="card" aria-labelledby="late">
      <h2 id="late">{say('lateByUnit')}</h2>
      <p className="quiet">{say('lateByUnitLead')}</p>
      {late.length === 0 && <p>{say('noneLate')}</p>}
      <ul className="bar-list">
        {late.map(({ part, label, tasks: open, all }) => (
          <Bar
            key={part}
            label={label}
            share={all / most}
            value={format.number(all)}
            to={addressOf(open > 0 ? 'TASKS' : 'INCOMING', { ...days, figure: 'OVERDUE', where: [`unit:${part}`] })}
            kind="late"
          />
        ))}
      </ul>
    </section>
  );
}

function Signed({ report, days }: { report: Report; days: Days }) {
  const say = useTexts();
  const format = useFormat();
  const table = tableOf(report, 'OUTGOING');
  const lines = (table?.lines ?? [])
    .flatMap((line) => {
      const rate = valueAt(table, line, 'SIGNATURE_RATE');
      return rate === undefined || rate === null ? [] : [{ ...line, rate }];
    })
    .sort((a, b) => a.rate - b.rate)
    .slice(0, MOST);
  return (
    <section className="card" aria-labelledby="signed">
      <h2 id="signed">{say('signedByUnit')}</h2>
      {lines.length === 0 && <p>{say('noneSigned')}</p>}
      <ul className="bar-list">
        {lines.map(({ part, label, rate }) => (
          <Bar
            key={part}
            label={label}
            share={rate / 100}
            value={`${format.number(rate)}%`}
            to={addressOf('OUTGOING', { ...days, figure: rate < 100 ? 'UNSIGNED' : 'SIGNED', where: [`unit:${part}`] })}
            kind="signed"
          />
        ))}
      </ul>
    </section>
  );
}

interface BarProps {
  label: Line['label'];
  share: number;
  value: string;
  to: string;
  kind: 'late' | 'signed';
}

function Bar({ label, share, value, to, kind }: BarProps) {
  const read = useServerText();
  return (
    <li>
      <Link to={to}>{read(label)}</Link>
      <span className="bar" aria-hidden="true">
        <span className={kind} style={{ width: `${Math.max(1, share * 100)}%` }} />
      </span>
      <strong>{value}</strong>
    </li>
  );
}
