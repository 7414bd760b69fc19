import { App, Button, Input, Modal, Select } from 'antd';
import { type FormEvent, useState } from 'react';
import type { Api } from '../api/client';
import { Fault } from '../frame/Fault';
import { Field } from './Field';
import { useRemoveUnit, useSaveUnit } from './organisation';
import { useTexts } from './texts';

interface Props {
  unit?: Api['UnitNode'];
  units: Api['UnitNode'][];
  onClose: () => void;
}

export function UnitForm({ unit, units, onClose }: Props) {
  const say = useTexts();
  const { message } = App.useApp();
  const save = useSaveUnit();
  const remove = useRemoveUnit();
  const [code, setCode] = useState(unit?.code ?? '');
  const [name, setName] = useState(unit?.name ?? '');
  const [parent, setParent] = useState(unit?.parent);
  const [head, setHead] = useState(unit?.head ?? '');

  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate(
      { code: code.trim(), name, head, ...(parent && { parent }), ...(unit && { version: unit.version }) },
      {
        onSuccess: () => {
          message.success(say('saved', { name }));
          onClose();
        },
      },
    );
  };

  return (
    <Modal open title={say(unit ? 'editUnit' : 'addUnit')} footer={null} onCancel={onClose}>
      <form className="setup-form" onSubmit={submit} noValidate>
        <Field label={say('unitCode')}>
          <Input value={code} disabled={Boolean(unit)} onChange={(event) => setCode(event.target.value)} />
        </Field>
        <Field label={say('unitName')}>
          <Input value={name} onChange={(event) => setName(event.target.value)} />
        </Field>
        <Field label={say('parent')}>
          <Select
            allowClear
            showSearch={{ optionFilterProp: 'label' }}
            placeholder={say('noParent')}
            value={parent}
            onChange={setParent}
            options={units
              .filter((other) => other.code !== unit?.code)
              .map((other) => ({ value: other.code, label: `${other.name} (${other.code})` }))}
          />
        </Field>
        <Field label={say('head')}>
          <Input value={head} onChange={(event) => setHead(event.target.value)} />
        </Field>
        {(save.error ?? remove.error) && <Fault error={save.error ?? remove.error} />}
        <div className="page-actions">
          <Button type="primary" htmlType="submit" loading={save.isPending}>
            {say('save')}
          </Button>
          <Button onClick={onClose}>{say('cancel')}</Button>
          {unit && (
            <Button danger loading={remove.isPending} onClick={() => remove.mutate(unit.code, { onSuccess: onClose })}>
              {say('removeUnit')}
            </Button>
          )}
        </div>
      </form>
    </Modal>
  );
}
