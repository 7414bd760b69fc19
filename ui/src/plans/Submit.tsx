import { App, Button, DatePicker, Modal, Select } from 'antd';
import { useState } from 'react';
import { Fault } from '../frame/Fault';
import { type Plan, useSubmit, useUnits } from './plans';
import { useTexts } from './texts';

const URGENCIES = ['NORMAL', 'URGENT', 'VERY_URGENT', 'IMMEDIATE'] as const;

/** Sends the plan on its way to approval. */
export function Submit({ plan }: { plan: Plan }) {
  const say = useTexts();
  const { message } = App.useApp();
  const submit = useSubmit(plan.code);
  const [open, setOpen] = useState(false);
  const [effective, setEffective] = useState<string>();
  const [urgency, setUrgency] = useState(plan.urgency);
  const [consulted, setConsulted] = useState<string[]>(() => plan.consulted.map(({ code }) => code));
  const units = useUnits();
  return (
    <>
      <Button type="primary" size="large" onClick={() => setOpen(true)}>
        {say('submit')}
      </Button>
      <Modal open={open} title={say('submitTitle')} onCancel={() => setOpen(false)} footer={null} destroyOnHidden>
        <p>{say('submitLead')}</p>
        <div className="field">
          <label htmlFor="effective">{say('effective')}</label>
          <DatePicker
            id="effective"
            format="DD/MM/YYYY"
            onChange={(day) => setEffective(day ? day.format('YYYY-MM-DD') : undefined)}
          />
          <span className="quiet small">{say('effectiveHint')}</span>
        </div>
        <div className="field">
          <label htmlFor="decision-urgency">{say('urgency')}</label>
          <Select
            id="decision-urgency"
            value={urgency}
            options={URGENCIES.map((known) => ({ value: known, label: say(known) }))}
            onChange={setUrgency}
          />
          <span className="quiet small">{say('urgencyHint')}</span>
        </div>
        <div className="field">
          <label htmlFor="consulted">{say('consulted')}</label>
          <Select
            id="consulted"
            mode="multiple"
            value={consulted}
            loading={units.isPending}
            optionFilterProp="label"
            options={units.data?.map(({ code, name }) => ({ value: code, label: name }))}
            onChange={setConsulted}
          />
          <span className="quiet small">{say('consultedHint')}</span>
        </div>
        {units.error && <Fault error={units.error} />}
        {submit.error && <Fault error={submit.error} />}
        <div className="page-actions">
          <Button
            type="primary"
            loading={submit.isPending}
            onClick={() =>
              submit.mutate(
                { consulted, urgency, ...(effective && { effective }) },
                {
                  onSuccess: ({ dossier = '' }) => {
                    setOpen(false);
                    message.success(say('submitted', { dossier }));
                  },
                },
              )
            }
          >
            {say('submit')}
          </Button>
          <Button onClick={() => setOpen(false)}>{say('cancel')}</Button>
        </div>
      </Modal>
    </>
  );
}
