import { App, Button, Input, Modal, Select } from 'antd';
import { type FormEvent, useState } from 'react';
import { Dong } from '../frame/Dong';
import { Fault } from '../frame/Fault';
import { PersonChoice } from '../frame/PersonChoice';
import { ProcedureChoice } from '../frame/ProceduresChoice';
import { useServerText } from '../language/texts';
import { Field } from './Field';
import { useUnits } from './organisation';
import { type Kind, type NewOrder, type Order, SHARINGS, URGENCIES, useSaveOrder } from './routing';
import { useTexts } from './texts';

/** What somebody wrote, without what the program keeps beside it. */
const written = ({ id, version, by, at, ...order }: Order): NewOrder => order;

const LEVELS = [1, 2, 3, 4, 5] as const;

/** What is left empty is no condition. */
export function OrderForm({ kinds, before, onClose }: { kinds: Kind[]; before?: Order; onClose: () => void }) {
  const say = useTexts();
  const read = useServerText();
  const { message } = App.useApp();
  const units = useUnits();
  const save = useSaveOrder(before);
  const [order, setOrder] = useState<NewOrder>(before ? written(before) : {});
  const set = (part: NewOrder) => setOrder((before) => ({ ...before, ...part }));
  const text = (key: 'basis' | 'role' | 'field' | 'toRole', label: string) => (
    <Field label={label}>
      <Input value={order[key] ?? ''} onChange={(event) => set({ [key]: event.target.value })} />
    </Field>
  );
  const unit = (key: 'stepUnit' | 'requesterUnit' | 'toUnit', label: string) => (
    <Field label={label}>
      <Select
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        value={order[key]}
        onChange={(value) => set({ [key]: value })}
        options={(units.data ?? []).map(({ code, name }) => ({ value: code, label: `${name} (${code})` }))}
      />
    </Field>
  );
  const level = (key: 'level' | 'toLevel') => (
    <Field label={say('level')}>
      <Select
        allowClear
        value={order[key]}
        onChange={(value) => set({ [key]: value })}
        options={LEVELS.map((value) => ({ value, label: say(`level${value}`) }))}
      />
    </Field>
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate(order, {
      onSuccess: () => {
        message.success(say('saved', { name: order.basis ?? '' }));
        onClose();
      },
    });
  };
  return (
    <Modal open width={760} title={say(before ? 'editOrder' : 'addOrder')} footer={null} onCancel={onClose}>
      <form className="setup-form" onSubmit={submit} noValidate>
        {text('basis', say('basis'))}
        <fieldset className="post">
          <legend>{say('conditions')}</legend>
          <p className="quiet small">{say('conditionsLead')}</p>
          <div className="post-line">
            {unit('stepUnit', say('stepUnit'))}
            <Field label={say('stepKind')}>
              <Select
                allowClear
                showSearch={{ optionFilterProp: 'label' }}
                value={order.kind}
                onChange={(kind) => set({ kind })}
                options={kinds.map(({ kind, label }) => ({ value: kind, label: read(label) }))}
              />
            </Field>
            <Field label={say('procedure')}>
              <ProcedureChoice
                clearable
                chosen={order.procedure}
                onChoose={(procedure) => set({ procedure } as NewOrder)}
              />
            </Field>
            {text('role', say('role'))}
            {level('level')}
            {text('field', say('matterField'))}
            <Field label={say('atLeast')}>
              <Dong
                value={order.atLeast ?? null}
                onChange={(value) => set({ atLeast: value ?? undefined } as NewOrder)}
              />
            </Field>
            <Field label={say('urgencyFrom')}>
              <Select
                allowClear
                value={order.urgency}
                onChange={(urgency) => set({ urgency })}
                options={URGENCIES.map((value) => ({ value, label: say(value) }))}
              />
            </Field>
            <Field label={say('secrecy')}>
              <Select
                allowClear
                value={order.secret}
                onChange={(secret) => set({ secret })}
                options={[
                  { value: true, label: say('ifSecret') },
                  { value: false, label: say('ifNotSecret') },
                ]}
              />
            </Field>
            {unit('requesterUnit', say('requesterUnit'))}
          </div>
        </fieldset>
        <fieldset className="post">
          <legend>{say('goesTo')}</legend>
          <div className="post-line">
            {unit('toUnit', say('unit'))}
            {text('toRole', say('role'))}
            {level('toLevel')}
            <Field label={say('toPerson')}>
              <PersonChoice
                clearable
                placeholder={say('findPerson')}
                chosen={order.toPerson}
                onChoose={(toPerson) => set({ toPerson } as NewOrder)}
              />
            </Field>
            <Field label={say('sharing')}>
              <Select
                allowClear
                value={order.sharing}
                onChange={(sharing) => set({ sharing })}
                options={SHARINGS.map((value) => ({ value, label: say(value) }))}
              />
            </Field>
          </div>
        </fieldset>
        {save.error && <Fault error={save.error} />}
        <div className="page-actions">
          <Button type="primary" htmlType="submit" loading={save.isPending}>
            {say('save')}
          </Button>
          <Button onClick={onClose}>{say('cancel')}</Button>
        </div>
      </form>
    </Modal>
  );
}
