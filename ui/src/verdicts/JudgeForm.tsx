import { App, Button, Input, Segmented } from 'antd';
import { type FormEvent, useState } from 'react';
import type { Api } from '../api/client';
import { Fault } from '../frame/Fault';
import { useDraft } from '../frame/useDraft';
import { useTexts } from './texts';
import { DECISIONS, type Decision, draftOf, type Subject, useJudge } from './verdicts';

const REASON_MAX = 2000;

interface Props {
  about: Subject;
  verdict: Api['Judged'] | undefined;
}

/** A refused answer leaves everything typed in place. */
export function JudgeForm({ about, verdict }: Props) {
  const say = useTexts();
  const { message } = App.useApp();
  const judge = useJudge(about);
  const now = verdict?.decision ?? 'OPEN';
  const [decision, setDecision] = useState<Decision>(now === 'OPEN' ? 'ACCEPTED' : now);
  const [reason, write, forget] = useDraft(draftOf('verdict', about));
  const [missing, setMissing] = useState(false);

  const send = (chosen: Decision) => {
    const words = reason.trim();
    const lacking = chosen === 'REJECTED' && !words;
    setMissing(lacking);
    if (lacking) return;
    judge.mutate(
      { decision: chosen, reason: words, revision: verdict?.revision ?? 0 },
      {
        onSuccess: () => {
          forget();
          message.success(say('recorded'));
        },
      },
    );
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    send(decision);
  };
  return (
    <form className="judge" onSubmit={submit} noValidate>
      <Segmented
        block
        aria-label={say('decide')}
        value={decision}
        options={DECISIONS.map((value) => ({ value, label: say(value) }))}
        onChange={setDecision}
      />
      <label htmlFor={`reason-${about.finding}`} className="small">
        {say(decision === 'REJECTED' ? 'reasonNeeded' : 'reason')}
      </label>
      <Input.TextArea
        id={`reason-${about.finding}`}
        rows={2}
        maxLength={REASON_MAX}
        value={reason}
        onChange={(event) => write(event.target.value)}
      />
      {missing && (
        <div className="wrong" role="alert">
          {say('reasonMissing')}
        </div>
      )}
      {judge.error && <Fault error={judge.error} />}
      <span className="buttons">
        <Button type="primary" htmlType="submit" loading={judge.isPending}>
          {say('record')}
        </Button>
        {now !== 'OPEN' && <Button onClick={() => send('OPEN')}>{say('withdraw')}</Button>}
      </span>
    </form>
  );
}
