import type { Api } from '../api/client';
import { useFormat } from '../format/useFormat';
import { useTexts } from './texts';

type Entry = Api['HistoryEntry'];

/** Endings where being early or late says nothing. */
const OTHERWISE = ['RETURNED', 'REJECTED', 'STOPPED', 'UNDONE', 'WITHDRAWN', 'EXPIRED', 'SYSTEM'] as const;

/** The control slip: who did what, when, and whether in time. */
export function History({ history }: { history: Entry[] }) {
  const say = useTexts();
  const format = useFormat();
  const at = (moment: string | undefined) => (moment ? format.moment(moment) : '–');
  return (
    <section aria-labelledby="history">
      <h2 id="history">{say('history')}</h2>
      <p className="quiet">{say('historyLead')}</p>
      <table className="plain history">
        <thead>
          <tr>
            <th scope="col">{say('step')}</th>
            <th scope="col">{say('person')}</th>
            <th scope="col">{say('received')}</th>
            <th scope="col">{say('claimed')}</th>
            <th scope="col">{say('completed')}</th>
            <th scope="col">{say('stepDue')}</th>
            <th scope="col">{say('result')}</th>
          </tr>
        </thead>
        <tbody>
          {history.map((entry, index) => (
            <tr key={entry.task ?? `${entry.step} ${entry.receivedAt}`} data-open={!entry.completedAt}>
              <th scope="row">
                <span className="quiet">{index + 1}.</span> {entry.name}
                {entry.branch && <div className="said">{say('branch', { branch: entry.branch })}</div>}
                {entry.opinion && <div className="said">{say('opinion', { opinion: say(entry.opinion) })}</div>}
                {entry.comment && <blockquote className="said">{entry.comment}</blockquote>}
              </th>
              <td data-label={say('person')}>
                <div>
                  <Who entry={entry} />
                </div>
              </td>
              <td data-label={say('received')}>{at(entry.receivedAt)}</td>
              <td data-label={say('claimed')}>{at(entry.claimedAt)}</td>
              <td data-label={say('completed')}>{at(entry.completedAt)}</td>
              <td data-label={say('stepDue')}>{at(entry.due)}</td>
              <td data-label={say('result')}>
                <Result entry={entry} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Who({ entry: { person, onBehalfOf, delegatedBy, candidates, bySystem } }: { entry: Entry }) {
  const say = useTexts();
  if (bySystem) return <span className="quiet">{say('system')}</span>;
  if (!person)
    return <span className="quiet">{candidates.map(({ name }) => name).join(say('or')) || say('nobody')}</span>;
  return (
    <>
      {person.name}
      {(person.title || person.unitName) && (
        <div className="quiet small">{[person.title, person.unitName].filter(Boolean).join(', ')}</div>
      )}
      {onBehalfOf && <div className="small">{say('onBehalfOf', { name: onBehalfOf.name })}</div>}
      {delegatedBy && <div className="quiet small">{say('delegatedBy', { name: delegatedBy.name })}</div>}
    </>
  );
}

function Result({ entry: { result, completedAt, claimedAt, due, ending, bySystem } }: { entry: Entry }) {
  const say = useTexts();
  const otherwise = OTHERWISE.find((known) => known === ending);
  if (otherwise) return <span className="quiet">{say(`ended_${otherwise}`)}</span>;
  if (result) return <span className={`result ${result}`}>{say(result)}</span>;
  if (completedAt) return <>–</>;
  // The program has a moment to wait for only where it waits; its work is done at once.
  if (bySystem && due) return <span className="result open">{say('timed')}</span>;
  return <span className="result open">{say(claimedAt || bySystem ? 'working' : 'waiting')}</span>;
}
