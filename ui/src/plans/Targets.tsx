import type { Api } from '../api/client';
import { useFormat } from '../format/useFormat';
import { TickIcon } from '../frame/icons';
import { useServerText } from '../language/texts';
import { Share } from './Share';
import { useTexts } from './texts';

/** What each target asks for and how far it is reached. */
export function Targets({ reached }: { reached: Api['Reached'][] }) {
  const say = useTexts();
  const read = useServerText();
  const format = useFormat();
  const amount = ({ metric }: Api['Reached'], value: number) =>
    metric === 'COST' ? format.money(value) : metric === 'TIME' ? format.workingDays(value) : format.number(value);
  // Half a procedure cannot be cut.
  const missing = (one: Api['Reached']) =>
    one.metric === 'COST' || one.metric === 'TIME'
      ? amount(one, one.missing)
      : say('missingProcedures', { count: Math.ceil(one.missing) });
  return (
    <table className="plain targets">
      <thead>
        <tr>
          <th scope="col">{say('target')}</th>
          <th scope="col">{say('threshold')}</th>
          <th scope="col">{say('reached')}</th>
          <th scope="col">{say('result')}</th>
        </tr>
      </thead>
      <tbody>
        {reached.map((one) => (
          <tr key={one.metric}>
            <th scope="row">{read(one.label)}</th>
            <td data-label={say('threshold')}>{format.number(one.threshold)}%</td>
            <td data-label={say('reached')}>
              <Share percent={one.percent} /> ({amount(one, one.saved)} / {amount(one, one.before)})
            </td>
            <td data-label={say('result')} className={one.met ? 'met' : 'missed'}>
              {one.met ? (
                <span>
                  <TickIcon /> {say('reachedYes')}
                </span>
              ) : (
                say('reachedNo', { missing: missing(one) })
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
