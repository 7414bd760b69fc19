import { Button, Input, Modal } from 'antd';
import { type FormEvent, useState } from 'react';
import { AgainstPlan } from '../comparing/AgainstPlan';
import { Fault } from '../frame/Fault';
import { type State, today, useMove } from './catalogue';
import { useTexts } from './texts';

interface Props {
  code: string;
  number: number;
  to: State;
  onClose: () => void;
}

/** Nothing changes its state without a reason. */
export function MoveDialog({ code, number, to, onClose }: Props) {
  const say = useTexts();
  const move = useMove(code);
  const [reason, setReason] = useState('');
  const [effective, setEffective] = useState(today());
  const [missing, setMissing] = useState(false);
  const dated = to === 'PUBLISHED' || to === 'ABOLISHED';
  const action = say(`to${to as Exclude<State, 'REPLACED'>}`);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!reason.trim()) return setMissing(true);
    move.mutate(
      { number, to, reason: reason.trim(), effective: dated ? effective || undefined : undefined },
      { onSuccess: onClose },
    );
  };

  return (
    <Modal open title={say('confirm', { action, number })} footer={null} onCancel={onClose} destroyOnHidden>
      {to !== 'ABOLISHED' && <AgainstPlan code={code} version={number} />}
      <form className="start" onSubmit={submit} noValidate>
        <div className="field">
          <label htmlFor="move-reason">{say('why')}</label>
          <Input.TextArea
            id="move-reason"
            autoFocus
            rows={3}
            maxLength={2000}
            value={reason}
            status={missing ? 'error' : ''}
            aria-invalid={missing}
            onChange={(event) => {
              setReason(event.target.value);
              setMissing(false);
            }}
          />
          {missing && (
            <span className="wrong" role="alert">
              {say('whyMissing')}
            </span>
          )}
        </div>
        {dated && (
          <div className="field">
            <label htmlFor="move-day">{say('effectiveFrom')}</label>
            <Input id="move-day" type="date" value={effective} onChange={(event) => setEffective(event.target.value)} />
          </div>
        )}
        {move.error && <Fault error={move.error} />}
        <div className="page-actions">
          <Button type="primary" htmlType="submit" loading={move.isPending}>
            {action}
          </Button>
          <Button onClick={onClose}>{say('later')}</Button>
        </div>
      </form>
    </Modal>
  );
}
