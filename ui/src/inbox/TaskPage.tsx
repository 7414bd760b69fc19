import { Link, useParams } from 'react-router';
import type { Api } from '../api/client';
import { Comments } from '../dossiers/Comments';
import { DossierDiagram } from '../dossiers/DossierDiagram';
import { Files } from '../dossiers/Files';
import { History } from '../dossiers/History';
import { PlanOf } from '../dossiers/PlanOf';
import { SupplementNote } from '../dossiers/SupplementNote';
import { Deadline } from '../format/Deadline';
import { useFormat } from '../format/useFormat';
import { BackIcon } from '../frame/icons';
import { Loaded } from '../frame/Loaded';
import { Page } from '../frame/Page';
import { useServerText } from '../language/texts';
import { Decision } from './Decision';
import { useTask } from './tasks';
import { useTexts } from './texts';
import '../dossiers/dossiers.css';
import './inbox.css';

export default function TaskPage() {
  const say = useTexts();
  const { id = '' } = useParams();
  const query = useTask(id);
  const back = (
    <Link to="/inbox">
      <BackIcon /> {say('allTasks')}
    </Link>
  );
  return (
    <Page
      title={query.data?.name ?? (query.error ? say('notFound') : say('title'))}
      above={back}
      lead={query.data && <Deadline due={query.data.due} left={query.data.workingDaysLeft} />}
    >
      <Loaded query={query} rows={12}>
        {(task) => (
          <>
            <div className="work">
              <Facts task={task} />
              <Decision key={task.id} task={task} />
            </div>
            <div className="dossier">
              <Files dossier={task.dossierNow} />
              <Comments dossier={task.dossierNow} />
            </div>
            <DossierDiagram dossier={task.dossierNow} />
            <History history={task.dossierNow.history} />
          </>
        )}
      </Loaded>
    </Page>
  );
}

function Facts({ task }: { task: Api['TaskDetail'] }) {
  const say = useTexts();
  const read = useServerText();
  const format = useFormat();
  const { dossierNow } = task;
  return (
    <section className="card" aria-labelledby="facts">
      <h2 id="facts">{say('facts')}</h2>
      <dl className="facts">
        <dt>{say('dossierTitle')}</dt>
        <dd>
          <strong>{task.dossierTitle}</strong>
          {dossierNow.urgency !== 'NORMAL' && <span className="urgent">{say(dossierNow.urgency)}</span>}
        </dd>
        <dt>{say('dossier')}</dt>
        <dd>
          <Link to={`/dossiers/${task.dossier}`}>{task.dossier}</Link>
        </dd>
        <dt>{say('procedure')}</dt>
        <dd>{task.procedureName}</dd>
        <PlanOf dossier={task.dossier} procedure={dossierNow.procedure} />
        <dt>{say('startedBy')}</dt>
        <dd>{dossierNow.startedBy.name}</dd>
        <dt>{say('received')}</dt>
        <dd>{format.moment(task.receivedAt)}</dd>
        {task.due && (
          <>
            <dt>{say('due')}</dt>
            <dd>{format.moment(task.due)}</dd>
          </>
        )}
        {task.because && (
          <>
            <dt>{say('because')}</dt>
            <dd>{read(task.because)}</dd>
          </>
        )}
        {dossierNow.note && (
          <>
            <dt>{say('note')}</dt>
            <dd className="typed">{dossierNow.note}</dd>
          </>
        )}
        <SupplementNote dossier={dossierNow} />
      </dl>
    </section>
  );
}
