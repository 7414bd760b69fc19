import { Alert } from 'antd';
import { Link } from 'react-router';
import { useFormat } from '../format/useFormat';
import type { MovedTerm } from './dossiers';
import { useTexts } from './texts';

/** Which open terms a change of the calendar has moved. */
export function Moved({ terms }: { terms: MovedTerm[] }) {
  const say = useTexts();
  const format = useFormat();
  return (
    <Alert
      className="moved"
      type="info"
      role="status"
      showIcon
      title={say('moved', { count: terms.length })}
      description={
        terms.length > 0 && (
          <ul>
            {terms.map((one) => (
              <li key={`${one.dossier} ${one.step}`}>
                <Link to={`/dossiers/${one.dossier}`}>{one.dossier}</Link>{' '}
                {say('movedTerm', {
                  step: one.step ?? say('wholeDossier'),
                  from: format.moment(one.from),
                  to: format.moment(one.to),
                })}
              </li>
            ))}
          </ul>
        )
      }
    />
  );
}
