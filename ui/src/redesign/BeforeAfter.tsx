import type { Api } from '../api/client';
import { useFormat } from '../format/useFormat';
import { useTexts } from './texts';

type Measures = Api['Measures'];
type Key = Exclude<keyof Measures, 'costMethod'>;

const KEYS: Key[] = [
  'steps',
  'automaticSteps',
  'handovers',
  'approvalLevels',
  'documents',
  'elapsedDays',
  'elapsedDaysWorst',
  'effortHours',
  'costPerYear',
];

/** Measured on the whole model before and after; savings of single findings are never added up. */
export function BeforeAfter({ before, after }: { before: Measures; after: Measures }) {
  const say = useTexts();
  const format = useFormat();
  const show = (key: Key, value: number) =>
    key === 'costPerYear'
      ? format.money(value)
      : key === 'effortHours'
        ? format.hours(value)
        : key.startsWith('elapsed')
          ? format.workingDays(value)
          : format.number(value);
  const percent = (saved: number, of: number) => (of === 0 ? '–' : `${format.number((100 * saved) / of)}%`);
  return (
    <section aria-labelledby="measures">
      <h2 id="measures">{say('measures')}</h2>
      <table className="plain figures">
        <thead>
          <tr>
            <th scope="col">{say('measure')}</th>
            <th scope="col">{say('before')}</th>
            <th scope="col">{say('after')}</th>
            <th scope="col">{say('saved')}</th>
            <th scope="col">{say('percent')}</th>
          </tr>
        </thead>
        <tbody>
          {KEYS.map((key) => {
            const saved = before[key] - after[key];
            return (
              <tr key={key} className={saved === 0 ? 'same' : undefined}>
                <th scope="row">{say(key)}</th>
                <td data-label={say('before')}>{show(key, before[key])}</td>
                <td data-label={say('after')}>{show(key, after[key])}</td>
                <td data-label={say('saved')}>{show(key, saved)}</td>
                <td data-label={say('percent')}>{percent(saved, before[key])}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <p className="quiet small">{say('measuresHow')}</p>
    </section>
  );
}
