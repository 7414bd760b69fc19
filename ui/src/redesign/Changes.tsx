import type { Api } from '../api/client';
import { useServerText } from '../language/texts';
import { useTexts } from './texts';

/** Every change of the model, in words. */
export function Changes({ changes }: { changes: Api['ChangeRow'][] }) {
  const say = useTexts();
  const read = useServerText();
  const told = changes.filter(({ element }) => element !== 'FLOW');
  if (told.length === 0) return null;
  return (
    <details className="changes">
      <summary>
        <h2>{say('changes', { count: told.length })}</h2>
      </summary>
      <ul className="card">
        {told.map((change) => (
          <li key={`${change.kind}${change.element}${change.before}${change.after}`}>
            <strong>{say(change.kind)}</strong> {say(change.element)} {change.name && `“${change.name}”`}
            {change.attributes.length > 0 && (
              <ul>
                {change.attributes.map(({ name, label, before, after }) => (
                  <li key={name} className="small">
                    {read(label)}: {before ? read(before) : '–'} → {after ? read(after) : '–'}
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
