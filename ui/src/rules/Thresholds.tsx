import type { Api } from '../api/client';
import { useFormat } from '../format/useFormat';
import { useServerText } from '../language/texts';
import { useTexts } from './texts';

export function Thresholds({ thresholds }: { thresholds: Api['Threshold'][] }) {
  const say = useTexts();
  const read = useServerText();
  const format = useFormat();
  if (thresholds.length === 0) return null;
  return (
    <section aria-labelledby="thresholds">
      <h2 id="thresholds">{say('thresholds')}</h2>
      <table className="plain rule-thresholds">
        <thead>
          <tr>
            <th scope="col">{say('threshold')}</th>
            <th scope="col">{say('value')}</th>
            <th scope="col">{say('unit')}</th>
            <th scope="col">{say('valueSource')}</th>
          </tr>
        </thead>
        <tbody>
          {thresholds.map(({ name, label, value, unit, source }) => (
            <tr key={name}>
              <th scope="row">{read(label)}</th>
              <td data-label={say('value')}>{format.number(value)}</td>
              <td data-label={say('unit')}>{read(unit)}</td>
              <td data-label={say('valueSource')}>{source}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
