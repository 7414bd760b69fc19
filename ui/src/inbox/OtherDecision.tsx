import { Button, Input, Select } from 'antd';
import { type FormEvent, useState } from 'react';
import type { Api } from '../api/client';
import { useFormat } from '../format/useFormat';
import { Fault } from '../frame/Fault';
import { useDraft } from '../frame/useDraft';
import { Choices } from './Choices';
import { COMMENT_MAX } from './Completion';
import { type Kind, useColleagues, useDecide } from './tasks';
import { useTexts } from './texts';
import { useHandedOn } from './useHandedOn';

interface Props {
  task: Api['TaskDetail'];
  kind: Kind;
  onBack: () => void;
}

/** Sends back, asks for a supplement, refuses, stops or hands to a colleague; each says what it will do. */
export function OtherDecision({ task, kind, onBack }: Props) {
  const say = useTexts();
  const decide = useDecide(task.id, kind);
  const handedOn = useHandedOn();
  const [target, setTarget] = useState<string>();
  const [reason, setReason, forgetReason] = useDraft(`task.${task.id}.${kind}`);
  const [missing, setMissing] = useState(false);
  const choose = (value: string) => {
    setTarget(value);
    setMissing(false);
  };
  const needsTarget = kind === 'RETURN' || kind === 'DELEGATE';

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const incomplete = (needsTarget && !target) || (kind !== 'DELEGATE' && !reason.trim());
    setMissing(incomplete);
    if (incomplete) return;
    decide.mutate(
      { target: target ?? '', said: reason.trim() },
      {
        onSuccess: (dossier) => {
          forgetReason();
          handedOn(dossier);
        },
      },
    );
  };

  return (
    <form onSubmit={submit} noValidate>
      <h3>{say(kind)}</h3>
      <p className="quiet">{say(`${kind}_lead`)}</p>
      {kind === 'RETURN' && <Earlier task={task} chosen={target} onChoose={choose} />}
      {kind === 'DELEGATE' && <Colleagues task={task.id} chosen={target} onChoose={choose} />}
      <div className="field">
        <label htmlFor="reason">{say(`${kind}_reason`)}</label>
        <Input.TextArea
          id="reason"
          rows={4}
          maxLength={COMMENT_MAX}
          value={reason}
          onChange={(event) => {
            setReason(event.target.value);
            setMissing(false);
          }}
        />
      </div>
      {missing && (
        <div className="wrong" role="alert">
          {say(`${kind}_missing`)}
        </div>
      )}
      {decide.error && <Fault error={decide.error} />}
      <div className="page-actions">
        <Button
          type="primary"
          size="large"
          danger={kind === 'REJECT' || kind === 'STOP'}
          htmlType="submit"
          loading={decide.isPending}
        >
          {say(kind)}
        </Button>
        <Button size="large" onClick={onBack}>
          {say('back')}
        </Button>
      </div>
    </form>
  );
}

interface TargetProps {
  chosen: string | undefined;
  onChoose: (value: string) => void;
}

function Earlier({ task, chosen, onChoose }: TargetProps & { task: Api['TaskDetail'] }) {
  const say = useTexts();
  const format = useFormat();
  return (
    <Choices
      name="earlier"
      legend={say('returnTo')}
      chosen={chosen}
      onChoose={onChoose}
      choices={task.returnTo.map(({ step, name, person, completedAt }) => ({
        value: step,
        label: name,
        hint: [person?.name, format.moment(completedAt)].filter(Boolean).join(', '),
      }))}
    />
  );
}

function Colleagues({ task, chosen, onChoose }: TargetProps & { task: string }) {
  const say = useTexts();
  const colleagues = useColleagues(task);
  if (colleagues.error) return <Fault error={colleagues.error} />;
  return (
    <div className="field">
      <label htmlFor="colleague">{say('colleague')}</label>
      <Select
        id="colleague"
        showSearch
        optionFilterProp="label"
        loading={colleagues.isPending}
        value={chosen ?? null}
        placeholder={say('colleagueChoose')}
        onChange={onChoose}
        options={(colleagues.data ?? []).map(({ username, name, title, unitName }) => ({
          value: username,
          label: `${name} – ${title}, ${unitName}`,
        }))}
      />
    </div>
  );
}
