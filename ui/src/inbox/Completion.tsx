import { Button, Input } from 'antd';
import { type FormEvent, useState } from 'react';
import type { Api } from '../api/client';
import { Fault } from '../frame/Fault';
import { UnitChoice } from '../frame/UnitChoice';
import { useDraft } from '../frame/useDraft';
import { Choices } from './Choices';
import { useComplete } from './tasks';
import { useTexts } from './texts';
import { useHandedOn } from './useHandedOn';

export const COMMENT_MAX = 4000;
const OPINIONS = ['AGREE', 'AGREE_WITH_CHANGES', 'DISAGREE'] as const;

export function Completion({ task }: { task: Api['TaskDetail'] }) {
  const say = useTexts();
  const complete = useComplete(task.id);
  const handedOn = useHandedOn();
  const [branch, setBranch] = useState<string>();
  const [opinion, setOpinion] = useState<string>();
  const [consult, setConsult] = useState<Record<string, string[]>>({});
  const [comment, setComment, forgetComment] = useDraft(`task.${task.id}`);
  const [missing, setMissing] = useState(false);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const undecided = (task.branches.length > 0 && !branch) || (task.asksOpinion && !opinion);
    setMissing(undecided);
    if (undecided) return;
    const said = OPINIONS.find((known) => known === opinion);
    complete.mutate(
      {
        ...(branch && { branch }),
        ...(said && { opinion: said }),
        ...(comment.trim() && { comment: comment.trim() }),
        ...(Object.keys(consult).length > 0 && { consult }),
      },
      {
        onSuccess: (dossier) => {
          forgetComment();
          handedOn(dossier, task.id);
        },
      },
    );
  };
  const choose = (set: (value: string) => void) => (value: string) => {
    set(value);
    setMissing(false);
  };

  return (
    <form onSubmit={submit} noValidate>
      {task.asksOpinion && (
        <Choices
          name="opinion"
          legend={say('chooseOpinion')}
          chosen={opinion}
          onChoose={choose(setOpinion)}
          choices={OPINIONS.map((value) => ({ value, label: say(value) }))}
        />
      )}
      {task.branches.length > 0 && (
        <Choices
          name="branch"
          legend={say('chooseBranch')}
          chosen={branch}
          onChoose={choose(setBranch)}
          choices={task.branches.map(({ flow, name, leadsTo }) => ({
            value: flow,
            label: name,
            hint: leadsTo && say('branchLeadsTo', { step: leadsTo }),
          }))}
        />
      )}
      {missing && (
        <div className="wrong" role="alert">
          {say('branchMissing')}
        </div>
      )}
      {task.consult.map((step) => (
        <UnitChoice
          key={step.step}
          label={say('consultUnits', { step: step.name })}
          chosen={consult[step.step] ?? step.units}
          onChoose={(units) => setConsult((before) => ({ ...before, [step.step]: units }))}
        />
      ))}
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
