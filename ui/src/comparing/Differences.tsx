import type { Api } from '../api/client';
import { useFormat } from '../format/useFormat';
import { useTexts } from './texts';

const MEASURES = [
  'steps',
  'handovers',
  'approvalLevels',
  'documents',
  'elapsedDays',
  'effortHours',
  'costPerYear',
] as const;

/** Days, effort and cost before and after. */
export function Differences({ compared }: { compared: Api['Compared'] }) {
  const say = useTexts();
  const format = useFormat();
  const { measuresBefore: before, measuresAfter: after } = compared;
  return (
    <section aria-labelledby="differences">
      <h2 id="differences">{say('measures')}</h2>
      <table className="plain differences">
        <thead>
          <tr>
            <th scope="col">{say('measure')}</th>
            <th scope="col">{say('before')}</th>
            <th scope="col">{say('after')}</th>
            <th scope="col">{say('difference')}</th>
          </tr>
        </thead>
        <tbody>
          {MEASURES.map((measure) => {
            const change = after[measure] - before[measure];
            const comparable = measure !== 'costPerYear' || compared.sameCostMethod;
            const percent = before[measure] ? ` (${format.number((100 * change) / before[measure])}%)` : '';
            return (
              <tr key={measure}>
                <th scope="row">{say(measure)}</th>
                <td data-label={say('before')}>{format.number(before[measure])}</td>
                <td data-label={say('after')}>{format.number(after[measure])}</td>
                <td data-label={say('difference')} className={change < 0 ? 'less' : change > 0 ? 'more' : 'quiet'}>
                  {comparable
                    ? change === 0
                      ? '0'
                      : `${change > 0 ? '+' : ''}${format.number(change)}${percent}`
                    : '–'}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {!compared.sameCostMethod && <p className="quiet">{say('otherMethod')}</p>}
    </section>
  );
}
