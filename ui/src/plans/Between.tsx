import { Button } from 'antd';
import { Link } from 'react-router';
import { useServerText } from '../language/texts';
import type { Chosen, HigherCut } from './chosen';
import { usePlanTogether } from './plans';
import { useTexts } from './texts';

interface Props {
  chosen: Chosen[];
  onAdd: (chosen: Chosen) => void;
  onHigher: (higher: HigherCut[]) => void;
}

/** What officers accepted between procedures: taken up here, or to be done in each procedure by its redesign. */
export function Between({ chosen, onAdd, onHigher }: Props) {
  const say = useTexts();
  const read = useServerText();
  const { data } = usePlanTogether();
  if (!data?.length) return null;
  return (
    <section aria-labelledby="between">
      <h2 id="between">{say('between')}</h2>
      <p className="quiet">{say('betweenLead')}</p>
      <ul className="between-list">
        {data.map(({ finding, rule, code, message, procedures, offer }) => {
          const taken = chosen.some(
            (one) =>
              one.code === offer?.code && offer.cuts.every((cut) => one.cuts.some((it) => it.finding === cut.finding)),
          );
          return (
            <li key={finding} className="card between">
              <div>
                <Link to={`/rules/${rule}`}>{code}</Link> {read(message)}
                <div className="quiet small">
                  {procedures.map((procedure, at) => (
                    <span key={procedure.code}>
                      {at > 0 && ' · '}
                      <Link to={`/procedures/${encodeURIComponent(procedure.code)}`}>{procedure.name}</Link>{' '}
                      <span className="code">{procedure.code}</span>
                    </span>
                  ))}
                </div>
              </div>
              {!offer && <p className="quiet">{say('betweenRedesign')}</p>}
              {offer && offer.cuts.length > 0 && (
                <Button
                  disabled={taken}
                  onClick={() => onAdd({ code: offer.code, name: offer.name, cuts: offer.cuts })}
                >
                  {say(taken ? 'betweenTaken' : 'betweenAdd')}
                </Button>
              )}
              {offer && offer.cuts.length === 0 && offer.higher.length > 0 && (
                <Button onClick={() => onHigher(offer.higher)}>{say('betweenPropose')}</Button>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
