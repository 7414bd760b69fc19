import { App, Button, Input } from 'antd';
import { type FormEvent, useState } from 'react';
import { useNavigate } from 'react-router';
import type { Api } from '../api/client';
import { Fault } from '../frame/Fault';
import { useDraft } from '../frame/useDraft';
import { useClaim, useComplete } from './tasks';
import { useTexts } from './texts';

const COMMENT_MAX = 4000;

/** Takes the work up, then finishes it; a refused answer leaves everything typed in place. */
export function Decision({ task }: { task: Api['TaskDetail'] }) {
  const say = useTexts();
  const claim = useClaim();
  return (
    <section className="card decision" aria-labelledby="decide">
      <h2 id="decide">{say('decide')}</h2>
      {task.mine ? (
        <Completion task={task} />
      ) : (
        <>
          <p>{task.claimedBy ? say('heldByOther', { name: task.claimedBy.name }) : say('claimFirst')}</p>
          {claim.error && <Fault error={claim.error} />}
          {!task.claimedBy && (
            <Button type="primary" size="large" loading={claim.isPending} onClick={() => claim.mutate(task.id)}>
              {say('claim')}
            </Button>
          )}
        </>
      )}
    </section>
  );
}

function Completion({ task }: { task: Api['TaskDetail'] }) {
  const say = useTexts();
  const goTo = useNavigate();
  const { message } = App.useApp();
  const complete = useComplete(task.id);
  const [branch, setBranch] = useState<string>();
  const [comment, setComment, forgetComment] = useDraft(`task.${task.id}`);
  const [missing, setMissing] = useState(false);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const undecided = task.branches.length > 0 && !branch;
    setMissing(undecided);
    if (undecided) return;
    complete.mutate(
      { ...(branch && { branch }), ...(comment.trim() && { comment: comment.trim() }) },
      {
        onSuccess: ({ number, currentSteps, state }) => {
          forgetComment();
          const steps = currentSteps.join('; ');
          message.success(
            state === 'COMPLETED' ? say('completedEnd', { number }) : say('completedTo', { number, steps }),
          );
          goTo('/inbox');
        },
      },
    );
  };

  return (
    <form onSubmit={submit} noValidate>
      {task.branches.length > 0 && (
        <fieldset className="branches" aria-describedby="branch-missing">
          <legend>{say('chooseBranch')}</legend>
          {task.branches.map(({ flow, name, leadsTo }) => (
            <label key={flow}>
              <input
                type="radio"
                name="branch"
                value={flow}
                checked={branch === flow}
                onChange={() => {
                  setBranch(flow);
                  setMissing(false);
                }}
              />
              <span>
                {name}
                {leadsTo && <span className="quiet small">{say('branchLeadsTo', { step: leadsTo })}</span>}
              </span>
            </label>
          ))}
          <div id="branch-missing" className="wrong" role="alert">
            {missing && say('branchMissing')}
          </div>
        </fieldset>
      )}
      <div className="field">
        <label htmlFor="comment">{say('comment')}</label>
        <Input.TextArea
          id="comment"
          rows={4}
          maxLength={COMMENT_MAX}
          value={comment}
          onChange={(event) => setComment(event.target.value)}
        />
      </div>
      {complete.error && (
        <>
          <Fault error={complete.error} />
          <p className="quiet">{say('typed')}</p>
        </>
      )}
      <Button type="primary" size="large" htmlType="submit" loading={complete.isPending}>
        {say('complete')}
      </Button>
    </form>
  );
}
