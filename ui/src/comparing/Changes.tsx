import type { Api } from '../api/client';
import { useServerText } from '../language/texts';
import { useTexts } from './texts';

/** What changed, element by element. */
export function Changes({ changes }: { changes: Api['ChangeRow'][] }) {
  const say = useTexts();
  const read = useServerText();
  return (
    <section aria-labelledby="changes">
      <h2 id="changes">{say('changes')}</h2>
      <table className="plain changes">
        <thead>
          <tr>
            <th scope="col">{say('change')}</th>
            <th scope="col">{say('element')}</th>
            <th scope="col">{say('details')}</th>
          </tr>
        </thead>
        <tbody>
          {changes.map((change) => (
            <tr key={`${change.kind} ${change.element} ${change.before} ${change.after} ${change.name}`}>
              <th scope="row" className={change.kind}>
                {say(change.kind)}
              </th>
              <td data-label={say('element')}>
                <span>
                  {change.name} <span className="quiet small">({say(change.element).toLowerCase()})</span>
                </span>
              </td>
              <td data-label={say('details')}>
                {told(change).length > 0 && (
                  <ul>
                    {told(change).map(({ name, label, before, after }) => (
                      <li key={name}>
                        {say('arrow', {
                          label: read(label),
                          before: before ? read(before) : '–',
                          after: after ? read(after) : '–',
                        })}
                      </li>
                    ))}
                  </ul>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function told({ attributes }: Api['ChangeRow']) {
  return attributes.filter(({ before, after }) => before !== undefined || after !== undefined);
}
