import { Button, Input, Modal, Select } from 'antd';
import { type FormEvent, useState } from 'react';
import type { Api } from '../api/client';
import { useFormat } from '../format/useFormat';
import { Fault } from '../frame/Fault';
import { useMay } from '../frame/useMay';
import { type Programme, useBaselines, useEnterBaseline } from './programmes';
import { useTexts } from './texts';

/** On what the figures from before rest, and those that somebody entered. */
export function Baseline({ programme }: { programme: Programme }) {
  const say = useTexts();
  const format = useFormat();
  const entered = useBaselines(programme.id);
  const enter = useEnterBaseline(programme.id);
  const may = useMay('MODEL');
  const [open, setOpen] = useState(false);
  const nameOf = (unit: string) =>
    unit ? (programme.units.find((one) => one.unit === unit)?.name ?? unit) : say('ministry');
  return (
    <section className="card baseline" aria-labelledby="baseline">
      <h2 id="baseline">{say('baseline')}</h2>
      <p>{say(programme.basis as 'SNAPSHOT', { date: format.date(programme.baselineDate) })}</p>
      <ul className="bare">
        {entered.data?.map((one) => (
          <li key={one.unit + one.metric}>
            {say('entered', {
              ...one,
              unit: nameOf(one.unit),
              metric: say(one.metric),
              value: format.number(one.value),
              moment: format.moment(one.at),
            })}
            {may && (
              <Button type="link" size="small" onClick={() => enter.mutate({ unit: one.unit, metric: one.metric })}>
                {say('forget')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {may && <Button onClick={() => setOpen(true)}>{say('enter')}</Button>}
      {open && <Form programme={programme} onClose={() => setOpen(false)} />}
    </section>
  );
}

function Form({ programme, onClose }: { programme: Programme; onClose: () => void }) {
  const say = useTexts();
  const enter = useEnterBaseline(programme.id);
  const metrics = programme.goals.map(({ metric }) => metric);
  const [unit, setUnit] = useState('');
  const [metric, setMetric] = useState<Api['Metric']>(metrics[0] ?? 'COUNT');
  const [value, setValue] = useState('');
  const [source, setSource] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    enter.mutate({ unit, metric, value: Number(value), source }, { onSuccess: onClose });
  };
  return (
    <Modal open title={say('enter')} footer={null} onCancel={onClose} destroyOnHidden>
      <form onSubmit={submit}>
        <div className="field">
          <label htmlFor="baseline-metric">{say('goal')}</label>
          <Select
            id="baseline-metric"
            aria-label={say('goal')}
            style={{ width: '100%' }}
            value={metric}
            onChange={setMetric}
            options={metrics.map((one) => ({ value: one, label: say(one) }))}
          />
        </div>
        <div className="field">
          <label htmlFor="baseline-unit">{say('enterUnit')}</label>
          <Input
            id="baseline-unit"
            maxLength={100}
            value={unit}
            onChange={(event) => setUnit(event.target.value.trim().toUpperCase())}
          />
        </div>
        <div className="field">
          <label htmlFor="baseline-value">{say('value')}</label>
          <Input
            id="baseline-value"
            type="number"
            min={0}
            step="any"
            required
            value={value}
            onChange={(event) => setValue(event.target.value)}
          />
        </div>
        <div className="field">
          <label htmlFor="baseline-source">{say('enterSource')}</label>
          <Input
            id="baseline-source"
            required
            maxLength={500}
            value={source}
            onChange={(event) => setSource(event.target.value)}
          />
        </div>
        {enter.error && <Fault error={enter.error} />}
        <div className="page-actions">
          <Button type="primary" htmlType="submit" loading={enter.isPending}>
            {say('save')}
          </Button>
          <Button onClick={onClose}>{say('cancel')}</Button>
        </div>
      </form>
    </Modal>
  );
}
