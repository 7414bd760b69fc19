import { Button, Input } from 'antd';
import { type FormEvent, useState } from 'react';
import { Fault } from '../frame/Fault';
import { useDraft } from '../frame/useDraft';
import { useTexts } from './texts';
import { useSetThresholds } from './thresholds';

const REASON_MAX = 2000;

/** The reason stays typed when somebody else was quicker. */
export function SaveThresholds({ trial, onSaved }: { trial: string; onSaved: () => void }) {
  const say = useTexts();
  const save = useSetThresholds();
  const [reason, write, forget] = useDraft('thresholds.reason');
  const [missing, setMissing] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setMissing(!reason.trim());
    if (!reason.trim()) return;
    save.mutate(
      { trial, reason: reason.trim() },
      {
        onSuccess: () => {
          forget();
          onSaved();
        },
      },
    );
  };
  return (
    <form className="save-thresholds" onSubmit={submit} noValidate>
      <label htmlFor="reason">{say('reason')}</label>
      <Input.TextArea
        id="reason"
        rows={3}
        maxLength={REASON_MAX}
        value={reason}
        aria-describedby="reason-missing"
        onChange={(event) => write(event.target.value)}
      />
      <div id="reason-missing" className="wrong" role="alert">
        {missing && say('reasonMissing')}
      </div>
      {save.error && <Fault error={save.error} />}
      <Button type="primary" htmlType="submit" loading={save.isPending}>
        {say('save')}
      </Button>
    </form>
  );
}
