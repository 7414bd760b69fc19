import type { Api } from '../api/client';
import { useServerText } from '../language/texts';
import { useTexts } from './texts';

/** Values that are not the file's own, each with what it was inferred from. */
export function Inferred({ inferred, nameOf }: { inferred: Api['Inference'][]; nameOf: (element: string) => string }) {
  const say = useTexts();
  const read = useServerText();
  if (!inferred.length) return null;
  return (
    <details className="inferred-all">
      <summary>
        <h2>
          {say('inferredTitle')} ({inferred.length})
        </h2>
      </summary>
      <p className="quiet">{say('inferredLead')}</p>
      <table className="plain">
        <thead>
          <tr>
            <th scope="col">{say('where')}</th>
            <th scope="col">{say('attribute')}</th>
            <th scope="col">{say('value')}</th>
            <th scope="col">{say('because')}</th>
          </tr>
        </thead>
        <tbody>
          {inferred.map(({ element, attribute, value, because }) => (
            <tr key={`${element} ${attribute}`}>
              <th scope="row">{nameOf(element)}</th>
              <td data-label={say('attribute')}>
                <code>{attribute}</code>
              </td>
              <td data-label={say('value')}>{value}</td>
              <td data-label={say('because')}>{read(because)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
