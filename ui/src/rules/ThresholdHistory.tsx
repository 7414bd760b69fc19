import type { Api } from '../api/client';
import { useFormat } from '../format/useFormat';
import { useServerText } from '../language/texts';
import { useTexts } from './texts';

/** Who changed what when and why. */
export function ThresholdHistory({ history }: { history: Api['ThresholdChange'][] }) {
  const say = useTexts();
  const read = useServerText();
  const format = useFormat();
  return (
    <section aria-labelledby="history">
      <h2 id="history">{say('history')}</h2>
      {history.length === 0 ? (
        <p className="quiet">{say('historyNone')}</p>
      ) : (
        <table className="plain">
          <thead>
            <tr>
              <th scope="col">{say('when')}</th>
              <th scope="col">{say('who')}</th>
              <th scope="col">{say('what')}</th>
              <th scope="col">{say('reason')}</th>
            </tr>
          </thead>
          <tbody>
            {history.map((change) => (
              <tr key={change.revision}>
                <th scope="row">{format.moment(change.at)}</th>
                <td data-label={say('who')}>{change.person.name}</td>
                <td data-label={say('what')}>
                  <ul className="plain-list">
                    {change.values.map((value) => (
                      <li key={value.name}>
                        {say('changedTo', {
                          name: read(value.label),
                          before: format.number(value.before),
                          after: format.number(value.after),
                        })}
                      </li>
                    ))}
                  </ul>
                </td>
                <td data-label={say('reason')}>{change.reason}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
