import { Link, useParams } from 'react-router';
import type { Api } from '../api/client';
import { useFormat } from '../format/useFormat';
import { BackIcon } from '../frame/icons';
import { Loaded } from '../frame/Loaded';
import { Page } from '../frame/Page';
import { DossierEntries } from '../registers/DossierEntries';
import { Apology } from './Apology';
import { Comments } from './Comments';
import { DossierDiagram } from './DossierDiagram';
import { useDossier } from './dossiers';
import { Files } from './Files';
import { History } from './History';
import { KnownFacts } from './KnownFacts';
import { PlanOf } from './PlanOf';
import { Slips } from './Slips';
import { StateTag } from './StateTag';
import { SupplementNote } from './SupplementNote';
import { Troubles } from './Troubles';
import { useTexts } from './texts';
import './dossiers.css';

export default function DossierPage() {
  const say = useTexts();
  const { number = '' } = useParams();
  const query = useDossier(number);
  const title = query.data?.title ?? (query.error ? say('notFound', { number }) : number);
  const back = (
    <Link to="/dossiers">
      <BackIcon /> {say('allDossiers')}
    </Link>
  );
  return (
    <Page title={title} above={back} lead={query.data && <Lead dossier={query.data} />}>
      <Loaded query={query} rows={12}>
        {(dossier) => (
          <>
            <Troubles dossier={dossier} />
            <Apology dossier={dossier} />
            <div className="dossier">
              <Now dossier={dossier} />
              <Facts dossier={dossier} />
            </div>
            <Slips dossier={dossier} />
            <div className="dossier">
              <Files dossier={dossier} />
              <Comments dossier={dossier} />
            </div>
            <DossierDiagram dossier={dossier} />
            <History history={dossier.history} />
          </>
        )}
      </Loaded>
    </Page>
  );
}

function Lead({ dossier }: { dossier: Api['Dossier'] }) {
  return (
    <>
      <StateTag state={dossier.state} /> <span className="code">{dossier.number}</span>
    </>
  );
}

function Now({ dossier }: { dossier: Api['Dossier'] }) {
  const say = useTexts();
  const format = useFormat();
  const open = dossier.history.filter((entry) => !entry.completedAt);
  const names = (people: Api['Person'][]) => people.map(({ name }) => name).join(say('or')) || say('nobody');
  return (
    <section className="card" aria-labelledby="now">
      <h2 id="now">{say('now')}</h2>
      {dossier.endedAt ? (
        <p>{say('nowDone', { moment: format.moment(dossier.endedAt) })}</p>
      ) : (
        <ul className="now">
          {open.map((entry) => (
            <li key={entry.task ?? entry.step}>
              <strong>{entry.name}</strong>
              <div>
                {entry.bySystem
                  ? entry.due
                    ? say('waitsUntil', { moment: format.moment(entry.due) })
                    : say(dossier.troubles.some(({ step }) => step === entry.step) ? 'notDone' : 'bySystem')
                  : entry.person
                    ? say('heldBy', { people: entry.person.name })
                    : say('waitingFor', { people: names(entry.candidates) })}
              </div>
              {entry.due && !entry.bySystem && (
                <div className="quiet">
                  {say('stepDue')}: {format.moment(entry.due)}
                </div>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Facts({ dossier }: { dossier: Api['Dossier'] }) {
  const say = useTexts();
  const format = useFormat();
  return (
    <section className="card" aria-label={say('dossier')}>
      <dl className="facts">
        <dt>{say('procedure')}</dt>
        <dd>
          <Link to={`/procedures/${encodeURIComponent(dossier.procedure)}?version=${dossier.version}`}>
            {dossier.procedureName}
          </Link>{' '}
          <span className="code">{say('ofVersion', { code: dossier.procedure, version: dossier.version })}</span>
        </dd>
        <PlanOf dossier={dossier.number} procedure={dossier.procedure} />
        <dt>{say('startedBy')}</dt>
        <dd>{dossier.startedBy.name}</dd>
        {dossier.sender && (
          <>
            <dt>{say('sender')}</dt>
            <dd>{dossier.sender}</dd>
          </>
        )}
        {dossier.channel && (
          <>
            <dt>{say('channel')}</dt>
            <dd>{say(`channel${dossier.channel}`)}</dd>
          </>
        )}
        <dt>{say('startedAt')}</dt>
        <dd>{format.moment(dossier.startedAt)}</dd>
        {dossier.due && (
          <>
            <dt>{say('due')}</dt>
            <dd>{format.moment(dossier.due)}</dd>
          </>
        )}
        {dossier.endedAt && (
          <>
            <dt>{say('endedAt')}</dt>
            <dd>{format.moment(dossier.endedAt)}</dd>
          </>
        )}
        {dossier.note && (
          <>
            <dt>{say('note')}</dt>
            <dd className="typed">{dossier.note}</dd>
          </>
        )}
        {dossier.field && (
          <>
            <dt>{say('field')}</dt>
            <dd>{dossier.field}</dd>
          </>
        )}
        {dossier.value !== undefined && (
          <>
            <dt>{say('value')}</dt>
            <dd>{format.money(dossier.value)}</dd>
          </>
        )}
        <dt>{say('urgency')}</dt>
        <dd>{say(dossier.urgency)}</dd>
        <dt>{say('secrecy')}</dt>
        <dd>{say(dossier.secrecy)}</dd>
        {dossier.reason && (
          <>
            <dt>{say('reason')}</dt>
            <dd className="typed">{dossier.reason}</dd>
          </>
        )}
        <SupplementNote dossier={dossier} />
        <DossierEntries number={dossier.number} />
        <KnownFacts facts={dossier.facts} />
      </dl>
    </section>
  );
}
