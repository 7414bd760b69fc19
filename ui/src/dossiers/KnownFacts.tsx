import type { Api } from '../api/client';
import { useFormat } from '../format/useFormat';
import { useTexts } from './texts';

/** What automatic steps have found out or given, as lines of the facts. */
export function KnownFacts({ facts }: { facts: Api['Dossier']['facts'] }) {
  const say = useTexts();
  const format = useFormat();
  return facts.map(({ name, value, source, at }) => (
    <div className="known" key={name + at}>
      <dt>{name}</dt>
      <dd>
        <div className="typed">{value}</div>
        <div className="quiet small">{say('factFrom', { source, moment: format.moment(at) })}</div>
      </dd>
    </div>
  ));
}
