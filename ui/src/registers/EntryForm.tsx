import { Alert, Button, Checkbox, Input, Select } from 'antd';
import { type FormEvent, useState } from 'react';
import type { Api } from '../api/client';
import { Problem } from '../api/problem';
import { Fault } from '../frame/Fault';
import { useServerText } from '../language/texts';
import type { Field, Values } from './registers';
import { useTexts } from './texts';

interface Props {
  shape: Api['BookShape'];
  units: Api['Shelf']['units'];
  initial: Values;
  /** A correction says why. */
  asksReason?: boolean;
  busy: boolean;
  error: unknown;
  submit: (values: Values, reason: string) => void;
  cancel: () => void;
}

/** Every field of a book; what the server finds wrong stands beside its field. */
export function EntryForm({ shape, units, initial, asksReason, busy, error, submit, cancel }: Props) {
  const say = useTexts();
  const [values, setValues] = useState<Values>(initial);
  const [reason, setReason] = useState('');
  const faults = error instanceof Problem ? error.errors : [];
  const faultOf = (name: string) => faults.find(({ field }) => field === name)?.message;
  const beside = (name: string) => name === 'reason' || shape.fields.some((field) => field.name === name);
  const send = (event: FormEvent) => {
    event.preventDefault();
    submit(Object.fromEntries(Object.entries(values).filter(([, value]) => value !== '')), reason);
  };
  return (
    <form className="entry-form" onSubmit={send} noValidate>
      <Refused error={error} elsewhere={faults.some(({ field }) => !beside(field))} />
      <div className="entry-fields">
        {shape.fields.map((field) => (
          <FieldInput
            key={field.name}
            field={field}
            units={units}
            value={values[field.name] ?? ''}
            fault={faultOf(field.name)}
            onChange={(value) => setValues((before) => ({ ...before, [field.name]: value }))}
          />
        ))}
        {asksReason && (
          <div className="field wide">
            <label htmlFor="field-reason">{say('reason')}</label>
            <Input
              id="field-reason"
              maxLength={500}
              value={reason}
              status={faultOf('reason') ? 'error' : ''}
              onChange={(event) => setReason(event.target.value)}
            />
            {faultOf('reason') && <span className="wrong">{faultOf('reason')}</span>}
          </div>
        )}
      </div>
      <div className="page-actions">
        <Button type="primary" htmlType="submit" size="large" loading={busy}>
          {say('save')}
        </Button>
        <Button size="large" onClick={cancel}>
          {say('cancel')}
        </Button>
      </div>
    </form>
  );
}

/** What stands beside its field already is not told twice. */
function Refused({ error, elsewhere }: { error: unknown; elsewhere: boolean }) {
  if (error === null || error === undefined) return null;
  if (!(error instanceof Problem) || error.errors.length === 0 || elsewhere) return <Fault error={error} />;
  return <Alert type="error" showIcon role="alert" title={error.detail} />;
}

interface InputProps {
  field: Field;
  units: Api['Shelf']['units'];
  value: string;
  fault: string | undefined;
  onChange: (value: string) => void;
}

function FieldInput(props: InputProps) {
  const { field, fault } = props;
  const say = useTexts();
  const read = useServerText();
  const id = `field-${field.name}`;
  const hint = field.kind === 'PEOPLE' ? say('peopleHint') : undefined;
  if (field.kind === 'YES_NO')
    return (
      <div className="field yes-no">
        <Checkbox
          checked={props.value === 'true'}
          onChange={(event) => props.onChange(event.target.checked ? 'true' : 'false')}
        >
          {read(field.label)}
        </Checkbox>
        {fault && <span className="wrong">{fault}</span>}
      </div>
    );
  return (
    <div className={field.kind === 'LONG_TEXT' ? 'field wide' : 'field'}>
      <label htmlFor={id}>
        {read(field.label)} {field.required && <span className="quiet small">({say('required')})</span>}
      </label>
      <Control id={id} {...props} />
      {(fault ?? hint) && <span className={fault ? 'wrong' : 'quiet small'}>{fault ?? hint}</span>}
    </div>
  );
}

function Control({ id, field, units, value, fault, onChange }: InputProps & { id: string }) {
  const say = useTexts();
  const read = useServerText();
  const status = fault ? 'error' : '';
  const typed = (event: { target: { value: string } }) => onChange(event.target.value);
  const length = field.max ? { maxLength: field.max } : {};
  switch (field.kind) {
    case 'LONG_TEXT':
      return <Input.TextArea id={id} rows={2} {...length} value={value} status={status} onChange={typed} />;
    case 'DAY':
      return <Input id={id} type="date" value={value} status={status} onChange={typed} />;
    case 'MOMENT':
      return <Input id={id} type="datetime-local" value={value.slice(0, 16)} status={status} onChange={typed} />;
    case 'NUMBER':
      return <Input id={id} inputMode="numeric" value={value} status={status} onChange={typed} />;
    case 'CHOICE':
      return (
        <Select
          id={id}
          placeholder={say('choose')}
          value={value || (field.standard ?? null)}
          status={status}
          onChange={onChange}
          options={field.options.map(({ code, label }) => ({ value: code, label: read(label) }))}
        />
      );
    case 'UNIT':
    case 'UNITS':
      return <UnitSelect id={id} several={field.kind === 'UNITS'} status={status} {...{ units, value, onChange }} />;
    default:
      return <Input id={id} {...length} value={value} status={status} onChange={typed} />;
  }
}

interface UnitProps extends Pick<InputProps, 'units' | 'value' | 'onChange'> {
  id: string;
  several: boolean;
  status: '' | 'error';
}

function UnitSelect({ id, several, units, value, status, onChange }: UnitProps) {
  const say = useTexts();
  const options = units.map(({ code, name }) => ({ value: code, label: name }));
  const common = { id, status, options, placeholder: say('choose'), showSearch: { optionFilterProp: 'label' } };
  return several ? (
    <Select
      {...common}
      mode="multiple"
      value={value ? value.split(' ') : []}
      onChange={(codes: string[]) => onChange(codes.join(' '))}
    />
  ) : (
    <Select {...common} value={value || null} onChange={(code: string | null) => onChange(code ?? '')} />
  );
}
