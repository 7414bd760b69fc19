import { Link } from 'react-router';
import { useServerText } from '../language/texts';
import { useDossierEntries } from './registers';
import { useTexts } from './texts';

/** Where the books hold a dossier, as lines of its facts. */
export function DossierEntries({ number }: { number: string }) {
  const say = useTexts();
  const read = useServerText();
  const { data = [] } = useDossierEntries(number);
  return data.map((entry) => (
    <div className="known" key={`${entry.book}${entry.year}${entry.number}`}>
      <dt>{read(entry.label)}</dt>
      <dd>
        <Link to={`/registers/${entry.book}/${entry.year}/${entry.number}`}>{say('entryTitle', entry)}</Link>
      </dd>
    </div>
  ));
}
