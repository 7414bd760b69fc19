import { Button, Input, Modal, Select } from 'antd';
import { type FormEvent, useState } from 'react';
import { answer, api } from '../api/client';
import { Fault } from '../frame/Fault';
import { PlusIcon } from '../frame/icons';
import { useProcedureOptions } from './procedureOptions';
import { usePropose } from './proposals';
import { useTexts } from './texts';

type Options = { value: string; label: string }[];

/** The short form of a head of a unit: drop this procedure, or this step of it. */
export function Propose() {
  const say = useTexts();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button type="primary" icon={<PlusIcon />} onClick={() => setOpen(true)}>
        {say('propose')}
      </Button>
      <Modal open={open} title={say('propose')} onCancel={() => setOpen(false)} footer={null} destroyOnHidden>
        <Form onDone={() => setOpen(false)} />
      </Modal>
    </>
  );
}

function Form({ onDone }: { onDone: () => void }) {
  const say = useTexts();
  const propose = usePropose();
  const [steps, setSteps] = useState<Options>([]);
  const [procedure, setProcedure] = useState<string>();
  const [element, setElement] = useState<string>();
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const [error, setError] = useState<unknown>();
  const { options: procedures, find } = useProcedureOptions(setError);

  const choose = async (code: string) => {
    setProcedure(code);
    setElement(undefined);
    try {
      const found = await answer(api.GET('/api/procedures/{code}', { params: { path: { code } } }));
      setSteps(found.steps.map(({ id, name }) => ({ value: id, label: name })));
    } catch (failed) {
      setError(failed);
    }
  };
  const send = (event: FormEvent) => {
    event.preventDefault();
    setMissing(!reason.trim());
    if (procedure && reason.trim())
      propose.mutate({ procedure, ...(element && { element }), reason }, { onSuccess: onDone });
  };
  return (
    <form className="item-form" onSubmit={send} noValidate>
      <p className="quiet">{say('proposeLead')}</p>
      <div className="field">
        <label htmlFor="proposed-procedure">{say('procedure')}</label>
        <Select
          id="proposed-procedure"
          showSearch={{ filterOption: false, onSearch: find }}
          value={procedure}
          options={procedures}
          onFocus={() => procedures.length === 0 && find('')}
          onChange={choose}
        />
      </div>
      <div className="field">
        <label htmlFor="proposed-step">{say('proposedStep')}</label>
        <Select
          id="proposed-step"
          allowClear
          disabled={!procedure}
          placeholder={say('wholeProcedure')}
          value={element}
          options={steps}
          onChange={setElement}
        />
      </div>
      <div className="field">
        <label htmlFor="proposed-reason">{say('reasons')}</label>
        <Input.TextArea
          id="proposed-reason"
          rows={4}
          maxLength={4000}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
        {missing && (
          <div className="wrong" role="alert">
            {say('reasonMissing')}
          </div>
        )}
      </div>
      {(propose.error ?? error) !== undefined && (propose.error ?? error) !== null && (
        <Fault error={propose.error ?? error} />
      )}
      <div className="page-actions">
        <Button type="primary" htmlType="submit" disabled={!procedure} loading={propose.isPending}>
          {say('send')}
        </Button>
        <Button onClick={onDone}>{say('cancel')}</Button>
      </div>
    </form>
  );
}
