import { Checkbox } from 'antd';
import { useFormat } from '../format/useFormat';
import { useServerText } from '../language/texts';
import { type HigherCut, keyOf } from './chosen';
import { useTexts } from './texts';

interface Props {
  higher: HigherCut[];
  proposed: ReadonlySet<string>;
  onToggle: (key: string) => void;
}

/** What those above the ministry would have to allow; what is ticked stands in the plan as a proposal to them. */
export function Higher({ higher, proposed, onToggle }: Props) {
  const say = useTexts();
  const read = useServerText();
  const format = useFormat();
  return (
    <section className="higher" aria-labelledby="higher">
      <h2 id="higher">{say('higher')}</h2>
      <p className="quiet">{say('higherLead')}</p>
      <table className="plain">
        <thead>
          <tr>
            <th scope="col">{say('procedure')}</th>
            <th scope="col">{say('content')}</th>
            <th scope="col">{say('guard')}</th>
            <th scope="col">{say('savedOnceAmended')}</th>
          </tr>
        </thead>
        <tbody>
          {higher.map((one) => (
            <tr key={keyOf(one)}>
              <th scope="row">
                <Checkbox
                  checked={proposed.has(keyOf(one))}
                  aria-label={say('proposeOf', { name: one.name, what: read(one.message) })}
                  onChange={() => onToggle(keyOf(one))}
                >
                  {one.name} <span className="code">{one.procedure}</span>
                </Checkbox>
              </th>
              <td data-label={say('content')}>{read(one.message)}</td>
              <td data-label={say('guard')}>
                {one.guard} ({say(`rank${one.rank === 'LAW' ? 'LAW' : 'DECREE'}`)})
              </td>
              <td data-label={say('savedOnceAmended')}>
                {format.money(one.costPerYear)}, {format.workingDays(one.days)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
