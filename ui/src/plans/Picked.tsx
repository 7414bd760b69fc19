import { Checkbox } from 'antd';
import { useFormat } from '../format/useFormat';
import { useServerText } from '../language/texts';
import type { Chosen } from './chosen';
import { Share } from './Share';
import { useTexts } from './texts';

interface Props {
  chosen: Chosen[];
  left: ReadonlySet<string>;
  onToggle: (code: string) => void;
}

/** The procedures of the plan to be; each can be left out. */
export function Picked({ chosen, left, onToggle }: Props) {
  const say = useTexts();
  const read = useServerText();
  const format = useFormat();
  return (
    <section aria-labelledby="picked">
      <h2 id="picked">{say('chosenProcedures')}</h2>
      <ul className="picked">
        {chosen.map(({ code, name, cuts, cost, days, ledger, abolished }) => (
          <li key={code} className="card">
            <Checkbox checked={!left.has(code)} aria-label={say('include', { name })} onChange={() => onToggle(code)}>
              <strong>{name}</strong> <span className="code">{code}</span>
              {abolished && <span className="stage REJECTED"> {say('abolish')}</span>}
            </Checkbox>
            {cost && cost.saved !== 0 && (
              <div className="quiet">
                {say(ledger === 'HANDLING' ? 'handling' : 'cost')}: {format.money(cost.before)} →{' '}
                {format.money(cost.after)} (<Share percent={cost.percent} />)
              </div>
            )}
            {days && days.saved !== 0 && (
              <div className="quiet">
                {say('days')}: {format.number(days.before)} → {format.workingDays(days.after)} (
                <Share percent={days.percent} />)
              </div>
            )}
            <ul>
              {cuts.map(({ finding, message, accepted }) => (
                <li key={finding}>
                  {read(message)}
                  {accepted && <span className="met small"> {say('acceptedCut')}</span>}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  );
}
