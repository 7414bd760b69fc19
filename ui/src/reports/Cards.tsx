import { Link } from 'react-router';
import { useFormat } from '../format/useFormat';
import { addressOf, type Book, type Figure } from '../registers/registers';
import { type Days, type Report, tableOf, valueAt } from './reports';
import { useTexts } from './texts';

/** The figures a leader looks for first. */
export function Cards({ report, days }: { report: Report; days: Days }) {
  const say = useTexts();
  const format = useFormat();
  const of = (id: string, column: string) => {
    const table = tableOf(report, id);
    return valueAt(table, table?.total, column);
  };
  const count = (value: number | undefined) => (value === undefined ? '–' : format.number(value));
  const percent = (value: number | undefined) => (value === undefined ? '–' : `${format.number(value)}%`);
  const link = (book: Book, figure: Figure) => addressOf(book, { ...days, figure });
  const cards = [
    { label: say('tasks'), value: count(of('TASKS', 'ALL')), to: link('TASKS', 'ALL') },
    { label: say('overdue'), value: count(of('TASKS', 'OVERDUE')), to: link('TASKS', 'OVERDUE'), urgent: true },
    { label: say('soon'), value: count(of('TASKS', 'DUE_SOON')), to: link('TASKS', 'DUE_SOON') },
    { label: say('onTime'), value: percent(of('TASKS', 'ON_TIME_RATE')), to: link('TASKS', 'ON_TIME') },
    { label: say('signed'), value: percent(of('OUTGOING', 'SIGNATURE_RATE')), to: link('OUTGOING', 'SIGNED') },
    { label: say('oneStop'), value: percent(of('INTAKE', 'ONE_STOP_SHARE')), to: link('INTAKE', 'ONE_STOP') },
  ];
  return (
    <div className="cards">
      {cards.map(({ label, value, to, urgent }) => (
        <Link key={label} to={to} className={urgent && value !== '0' ? 'figure urgent' : 'figure'}>
          <span>{label}</span>
          <strong>{value}</strong>
        </Link>
      ))}
    </div>
  );
}
