import { Alert } from 'antd';
import { Link } from 'react-router';
import { useFormat } from '../format/useFormat';
import { useServerText } from '../language/texts';
import type { CalendarEffect } from './dossiers';
import { useTexts } from './texts';

/** What a change of the calendar has moved: open terms, and what the registers say of office hours. */
export function Moved({ effect: { terms, anew, firstAnew } }: { effect: CalendarEffect }) {
  const say = useTexts();
  const read = useServerText();
  const format = useFormat();
  return (
    <Alert
      className="moved"
      type="info"
      role="status"
      showIcon
      title={`${say('moved', { count: terms.length })}; ${say('reckonedAnew', { count: anew })}`}
      description={
        terms.length + anew > 0 && (
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
            {firstAnew.map((one) => (
              <li key={one.page}>
                <Link to={one.page}>{read(one.what)}</Link>{' '}
                {say('movedMark', { before: read(one.before), after: read(one.after) })}
              </li>
            ))}
            {anew > firstAnew.length && <li>{say('andMore', { count: anew - firstAnew.length })}</li>}
          </ul>
        )
      }
    />
  );
}
