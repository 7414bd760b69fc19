import { useServerText } from '../language/texts';
import type { PlanChoice } from './plans';
import { useTexts } from './texts';

/** By how much each target is missed, and what it would take. */
export function Gaps({ gaps }: { gaps: PlanChoice['gaps'] }) {
  const say = useTexts();
  const read = useServerText();
  return (
    <section className="card gaps" aria-labelledby="gaps">
      <h3 id="gaps">{say('gaps')}</h3>
      <ul>
        {gaps.map(({ metric, message }) => (
          <li key={metric}>
            <strong>{say(`metric${metric}`)}:</strong> {read(message)}
          </li>
        ))}
      </ul>
    </section>
  );
}
