import type { Api } from '../api/client';
import { useFormat } from '../format/useFormat';
import { useServerText } from '../language/texts';
import { useTexts } from './texts';

/** What the rules asked of the document when it was registered, and how that stands. */
export function DocumentTerms({ terms }: { terms: Api['EntryDetail']['terms'] }) {
  const say = useTexts();
  const read = useServerText();
  const format = useFormat();
  if (terms.length === 0) return null;
  return (
    <section className="card document-terms" aria-labelledby="document-terms">
      <h2 id="document-terms">{say('terms')}</h2>
      <ul>
        {terms.map(({ code, message, source, due, state }) => (
          <li key={code + message.vi}>
            <span className={`term ${state}`}>{say(`term_${state}`)}</span>
            <span>{read(message)}</span>
            <span className="quiet small">
              {say('termDue', { moment: format.moment(due) })} · {code} · {source}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
