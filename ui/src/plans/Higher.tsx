import { useFormat } from '../format/useFormat';
import { useServerText } from '../language/texts';
import type { PlanChoice } from './plans';
import { useTexts } from './texts';

/** What would close the gap if those above the ministry allowed it. */
export function Higher({ higher }: { higher: PlanChoice['higher'] }) {
  const say = useTexts();
  const read = useServerText();
  const format = useFormat();
  return (
    <details className="higher">
      <summary>
        {say('higher')} ({higher.length})
      </summary>
      <p className="quiet">{say('higherLead')}</p>
      <table className="plain">
        <thead>
          <tr>
            <th scope="col">{say('procedure')}</th>
            <th scope="col">{say('content')}</th>
            <th scope="col">{say('guard')}</th>
            <th scope="col">{say('saved')}</th>
          </tr>
        </thead>
        <tbody>
          {higher.map((one) => (
            <tr key={one.procedure + one.finding}>
              <th scope="row">{one.name}</th>
              <td data-label={say('content')}>{read(one.message)}</td>
              <td data-label={say('guard')}>
                {one.guard} ({say(`rank${one.rank === 'LAW' ? 'LAW' : 'DECREE'}`)})
              </td>
              <td data-label={say('saved')}>
                {format.money(one.costPerYear)}, {format.workingDays(one.days)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
