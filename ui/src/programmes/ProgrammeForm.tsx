import { Button, Input, Modal, Select } from 'antd';
import { type FormEvent, useState } from 'react';
import { Fault } from '../frame/Fault';
import { useServerText } from '../language/texts';
import { METRICS, type Programme, useChangeProgramme } from './programmes';
import { useTexts } from './texts';

interface Props {
  /** Absent for a new one. */
  programme?: Programme;
  onClose: (saved: boolean) => void;
}

const DAYS = ['baselineDate', 'startDate', 'dueDate'] as const;

/** A programme of the ministry's own, or another edition of one; an older edition is refused. */
export function ProgrammeForm({ programme, onClose }: Props) {
  const say = useTexts();
  const read = useServerText();
  const change = useChangeProgramme();
  const [form, setForm] = useState({
    id: programme?.id ?? '',
    name: programme ? read(programme.name) : '',
    legalRef: programme?.legalRef ?? '',
    baselineDate: programme?.baselineDate ?? '',
    startDate: programme?.startDate ?? '',
    dueDate: programme?.dueDate ?? '',
    scope: programme?.scope ?? ('ALL' as const),
    countMode: programme?.countMode ?? ('ABOLISHED_ONLY' as const),
    source: programme?.source ?? '',
    reason: '',
  });
  const [thresholds, setThresholds] = useState<Record<string, string>>(
    Object.fromEntries((programme?.goals ?? []).map(({ metric, threshold }) => [metric, String(threshold)])),
  );
  const [missing, setMissing] = useState(false);
  const set = (values: Partial<typeof form>) => setForm({ ...form, ...values });

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const goals = METRICS.flatMap((metric) =>
      thresholds[metric] ? [{ metric, thresholdPct: Number(thresholds[metric]) }] : [],
    );
    if (!goals.length) return setMissing(true);
    change.mutate({ ...form, goals, edition: programme?.edition ?? 0 }, { onSuccess: () => onClose(true) });
  };

  const text = (key: 'name' | 'legalRef' | 'source' | 'reason', most: number) => (
    <div className="field">
      <label htmlFor={`programme-${key}`}>{say(key)}</label>
      <Input
        id={`programme-${key}`}
        required
        maxLength={most}
        value={form[key]}
        onChange={(event) => set({ [key]: event.target.value })}
      />
    </div>
  );

  return (
    <Modal
      open
      width={680}
      title={say(programme ? 'change' : 'add')}
      footer={null}
      onCancel={() => onClose(false)}
      destroyOnHidden
    >
      <form onSubmit={submit}>
        {!programme && (
          <div className="field">
            <label htmlFor="programme-id">{say('id')}</label>
            <Input
              id="programme-id"
              required
              maxLength={40}
              pattern="[A-Za-z0-9][A-Za-z0-9._\-]+"
              title={say('idHint')}
              placeholder={say('idHint')}
              value={form.id}
              onChange={(event) => set({ id: event.target.value })}
            />
          </div>
        )}
        {text('name', 200)}
        {text('legalRef', 300)}
        <div className="form-row">
          {DAYS.map((day) => (
            <div className="field" key={day}>
              <label htmlFor={`programme-${day}`}>{say(day)}</label>
              <Input
                id={`programme-${day}`}
                type="date"
                required
                value={form[day]}
                onChange={(event) => set({ [day]: event.target.value })}
              />
            </div>
          ))}
        </div>
        <div className="form-row">
          <div className="field">
            <label htmlFor="programme-scope">{say('scope')}</label>
            <Select
              id="programme-scope"
              aria-label={say('scope')}
              style={{ width: '100%' }}
              value={form.scope}
              onChange={(scope) => set({ scope })}
              options={(['A', 'B', 'ALL'] as const).map((value) => ({ value, label: say(`scope${value}`) }))}
            />
          </div>
          <div className="field">
            <label htmlFor="programme-mode">{say('countMode')}</label>
            <Select
              id="programme-mode"
              aria-label={say('countMode')}
              style={{ width: '100%' }}
              value={form.countMode}
              onChange={(countMode) => set({ countMode })}
              options={(['ABOLISHED_ONLY', 'ABOLISHED_AND_SIMPLIFIED'] as const).map((value) => ({
                value,
                label: say(value),
              }))}
            />
          </div>
        </div>
        <fieldset className="thresholds">
          <legend>{say('goals')}</legend>
          <p className="quiet small">{say('goalsHint')}</p>
          <div className="form-row">
            {METRICS.map((metric) => (
              <div className="field" key={metric}>
                <label htmlFor={`programme-${metric}`}>{say(metric)}</label>
                <Input
                  id={`programme-${metric}`}
                  type="number"
                  min={0}
                  max={100}
                  step="any"
                  value={thresholds[metric] ?? ''}
                  onChange={(event) => {
                    setThresholds({ ...thresholds, [metric]: event.target.value });
                    setMissing(false);
                  }}
                />
              </div>
            ))}
          </div>
          {missing && (
            <p className="wrong" role="alert">
              {say('goalsMissing')}
            </p>
          )}
        </fieldset>
        {text('source', 500)}
        {text('reason', 2000)}
        {change.error && <Fault error={change.error} />}
        <div className="page-actions">
          <Button type="primary" htmlType="submit" loading={change.isPending}>
            {say('save')}
          </Button>
          <Button onClick={() => onClose(false)}>{say('cancel')}</Button>
        </div>
      </form>
    </Modal>
  );
}
