import { Button } from 'antd';
import { useState } from 'react';
import type { Api } from '../api/client';
import { Fault } from '../frame/Fault';
import { Completion } from './Completion';
import { OtherDecision } from './OtherDecision';
import { type Kind, useClaim } from './tasks';
import { useTexts } from './texts';
import { Undo } from './Undo';

/** Takes the work up, then finishes it; a refused answer leaves everything typed in place. */
export function Decision({ task }: { task: Api['TaskDetail'] }) {
  const say = useTexts();
  return (
    <section className="card decision" aria-labelledby="decide">
      <h2 id="decide">{say('decide')}</h2>
      <Content task={task} />
    </section>
  );
}

function Content({ task }: { task: Api['TaskDetail'] }) {
  const say = useTexts();
  const claim = useClaim();
  const own = task.dossierNow.history.find((entry) => entry.task === task.id);
  if (own?.completedAt)
    return (
      <>
        <p>{say('doneAlready')}</p>
        {task.decisions.includes('UNDO') && <Undo task={task.id} />}
      </>
    );
  if (task.mine) return task.decisions.length ? <Deciding task={task} /> : <p>{say('waitsForSupplement')}</p>;
  return (
    <>
      <p>{task.claimedBy ? say('heldByOther', { name: task.claimedBy.name }) : say('claimFirst')}</p>
      {claim.error && <Fault error={claim.error} />}
      {!task.claimedBy && (
        <Button type="primary" size="large" loading={claim.isPending} onClick={() => claim.mutate(task.id)}>
          {say('claim')}
        </Button>
      )}
    </>
  );
}

function Deciding({ task }: { task: Api['TaskDetail'] }) {
  const say = useTexts();
  const [other, setOther] = useState<Kind>();
  const others = task.decisions.filter((kind): kind is Kind => kind !== 'COMPLETE' && kind !== 'UNDO');
  if (other) return <OtherDecision key={other} task={task} kind={other} onBack={() => setOther(undefined)} />;
  return (
    <>
      <Completion task={task} />
      {others.length > 0 && (
        <div className="other-decisions">
          <h3>{say('otherDecisions')}</h3>
          {others.map((kind) => (
            <Button key={kind} onClick={() => setOther(kind)}>
              {say(kind)}
            </Button>
          ))}
        </div>
      )}
    </>
  );
}
