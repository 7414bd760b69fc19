import { useFormat } from '../format/useFormat';
import type { PlanChoice } from './plans';
import { useTexts } from './texts';

/** The choices none of which beats another, with a bar for what each saves. */
export function Front({ choice }: { choice: PlanChoice }) {
  const say = useTexts();
  const format = useFormat();
  const byMoney = choice.front.some(({ saved }) => saved > 0);
  const worth = (point: PlanChoice['front'][number]) => (byMoney ? point.saved : point.daysSaved);
  const most = Math.max(1, ...choice.front.map(worth));
  return (
    <section aria-labelledby="front">
      <h2 id="front">{say('front')}</h2>
      <p className="quiet">{say('frontLead')}</p>
      <table className="plain front">
        <thead>
          <tr>
            <th scope="col">{say('effort')}</th>
            <th scope="col">{say('risk')}</th>
            <th scope="col">{say('cuts')}</th>
            <th scope="col">{say('daysSaved')}</th>
            <th scope="col">{say('saved')}</th>
          </tr>
        </thead>
        <tbody>
          {choice.front.map((point) => (
            <tr key={`${point.effort}-${point.risk}-${point.cuts}`}>
              <td data-label={say('effort')}>{format.number(point.effort)}</td>
              <td data-label={say('risk')}>{format.number(point.risk)}</td>
              <td data-label={say('cuts')}>{format.number(point.cuts)}</td>
              <td data-label={say('daysSaved')}>{format.number(point.daysSaved)}</td>
              <td data-label={say('saved')}>
                <span className="bar" style={{ inlineSize: `${(100 * worth(point)) / most}%` }} aria-hidden="true" />
                {format.money(point.saved)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="quiet small">{say('weights', { source: choice.weights })}</p>
    </section>
  );
}
