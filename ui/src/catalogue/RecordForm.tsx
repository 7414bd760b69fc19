import { Button, Input, Select } from 'antd';
import { type FormEvent, useState } from 'react';
import type { Api } from '../api/client';
import { Fault } from '../frame/Fault';
import { useUnits } from '../frame/useUnits';
import { useServerText } from '../language/texts';
import { useChangeRecord } from './catalogue';
import { useTexts } from './texts';

const LEVELS = ['CENTRAL', 'PROVINCE', 'DISTRICT', 'COMMUNE'] as const;
const TEXT_MAX = 10_000;

interface Props {
  record: Api['ProcedureRecord'];
  onClose: (saved: boolean) => void;
}

/** What the model does not say; an edition that somebody else has changed is refused and nothing typed is lost. */
export function RecordForm({ record, onClose }: Props) {
  const say = useTexts();
  const read = useServerText();
  const change = useChangeRecord(record.code);
  const [head, setHead] = useState({
    name: record.name,
    group: record.group,
    field: record.fieldName ? read(record.fieldName) : '',
    owner: record.owner ?? '',
    level: record.level,
  });
  const [items, setItems] = useState<Partial<Record<Api['ItemKey'], string>>>({});
  const units = useUnits();
  const known = (units.data ?? []).map(({ code, name }) => ({ value: code, label: name }));
  // An owner that has left the organisation stays until another is chosen.
  const gone = head.owner && !known.some(({ value }) => value === head.owner);
  const owners = gone ? [{ value: head.owner, label: record.ownerName ?? head.owner }, ...known] : known;
  const editable = record.items.filter((item) => item.editable);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const written = editable.flatMap(({ item, value, derived }) => {
      const typed = items[item];
      // What the model says stays the model's word until somebody writes over it.
      const text = typed ?? (derived ? '' : (value ?? ''));
      return text.trim() && !(derived && text === value) ? [{ item, text }] : [];
    });
    change.mutate(
      {
        ...head,
        field: head.field || undefined,
        owner: head.owner || undefined,
        edition: record.edition,
        items: written,
      },
      { onSuccess: () => onClose(true) },
    );
  };

  return (
    <form className="record-form" onSubmit={submit}>
      <div className="field">
        <label htmlFor="record-name">{say('name')}</label>
        <Input
          id="record-name"
          required
          maxLength={500}
          value={head.name}
          onChange={(event) => setHead({ ...head, name: event.target.value })}
        />
      </div>
      <div className="record-head">
        <div className="field">
          <label htmlFor="record-field">{say('field')}</label>
          <Input
            id="record-field"
            maxLength={100}
            value={head.field}
            onChange={(event) => setHead({ ...head, field: event.target.value })}
          />
        </div>
        <div className="field">
          <label htmlFor="record-owner">{say('owner')}</label>
          <Select
            id="record-owner"
            aria-label={say('owner')}
            style={{ width: '100%' }}
            allowClear
            showSearch={{ optionFilterProp: 'label' }}
            loading={units.isPending}
            value={head.owner || undefined}
            onChange={(owner) => setHead({ ...head, owner: owner ?? '' })}
            options={owners}
          />
        </div>
        <div className="field">
          <label htmlFor="record-group">{say('group')}</label>
          <Select
            id="record-group"
            aria-label={say('group')}
            style={{ width: '100%' }}
            allowClear
            value={head.group}
            onChange={(group) => setHead({ ...head, group })}
            options={(['A', 'B'] as const).map((value) => ({ value, label: say(`group${value}`) }))}
          />
        </div>
        <div className="field">
          <label htmlFor="record-level">{say('level')}</label>
          <Select
            id="record-level"
            aria-label={say('level')}
            style={{ width: '100%' }}
            allowClear
            value={head.level}
            onChange={(level) => setHead({ ...head, level })}
            options={LEVELS.map((value) => ({ value, label: say(value) }))}
          />
        </div>
      </div>
      {editable.map(({ item, letter, label, value }) => (
        <div className="field" key={item}>
          <label htmlFor={`record-${item}`}>{say('letter', { letter, label: read(label) })}</label>
          <Input.TextArea
            id={`record-${item}`}
            autoSize={{ minRows: 1, maxRows: 12 }}
            maxLength={TEXT_MAX}
            value={items[item] ?? value ?? ''}
            onChange={(event) => setItems({ ...items, [item]: event.target.value })}
          />
        </div>
      ))}
      {change.error && <Fault error={change.error} />}
      <div className="page-actions">
        <Button type="primary" htmlType="submit" loading={change.isPending}>
          {say('save')}
        </Button>
        <Button onClick={() => onClose(false)}>{say('cancel')}</Button>
      </div>
    </form>
  );
}
