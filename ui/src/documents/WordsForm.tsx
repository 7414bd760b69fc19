import { Button, Input, Select } from 'antd';
import { type FormEvent, type ReactNode, useState } from 'react';
import { Problem } from '../api/problem';
import { Fault } from '../frame/Fault';
import { useSaveWords, type Words } from './documents';
import { useTexts } from './texts';

const CAPACITIES = ['OWN', 'DEPUTY', 'ORDER', 'DELEGATED', 'ACTING', 'COLLECTIVE'] as const;
const LINES = ['bases', 'carryingOut', 'recipients'] as const;
type Line = (typeof LINES)[number];
type Text = Exclude<keyof Words, Line | 'capacity' | 'revision'>;

/** What a decision always says; each fault stands at its field, and what was typed stays. */
export function WordsForm({ words }: { words: Words }) {
  const say = useTexts();
  const save = useSaveWords();
  const [typed, setTyped] = useState(words);
  const change = (more: Partial<Words>) => setTyped({ ...typed, ...more });
  const faults = save.error instanceof Problem ? save.error.errors : [];
  const send = (event: FormEvent) => {
    event.preventDefault();
    save.mutate(typed);
  };
  const field = (name: keyof Words, control: ReactNode) => (
    <div className="field">
      <label htmlFor={`words-${name}`}>{say(name as Exclude<keyof Words, 'revision'>)}</label>
      {control}
      {faults
        .filter((fault) => fault.field === name)
        .map((fault) => (
          <span key={fault.message} className="wrong" role="alert">
            {fault.message}
          </span>
        ))}
    </div>
  );
  const text = (name: Text) =>
    field(
      name,
      <Input
        id={`words-${name}`}
        value={typed[name]}
        maxLength={500}
        onChange={({ target }) => change({ [name]: target.value })}
      />,
    );
  const long = (name: 'responsible' | 'source') =>
    field(
      name,
      <Input.TextArea
        id={`words-${name}`}
        value={typed[name]}
        maxLength={2000}
        autoSize={{ minRows: 2, maxRows: 8 }}
        onChange={({ target }) => change({ [name]: target.value })}
      />,
    );
  const lines = (name: Line, rows: number) =>
    field(
      name,
      <Input.TextArea
        id={`words-${name}`}
        value={typed[name].join('\n')}
        autoSize={{ minRows: rows, maxRows: 16 }}
        onChange={({ target }) => change({ [name]: target.value.split('\n') })}
      />,
    );
  return (
    <form className="words-form" onSubmit={send} noValidate>
      <div className="words-pairs">
        {text('agency')}
        {text('parent')}
        {text('symbol')}
        {text('place')}
        {field(
          'capacity',
          <Select
            id="words-capacity"
            value={typed.capacity}
            options={CAPACITIES.map((value) => ({ value, label: say(`capacity_${value}`) }))}
            onChange={(capacity) => change({ capacity })}
          />,
        )}
        {typed.capacity !== 'OWN' && text('superior')}
        {text('signerTitle')}
        {text('issuer')}
        {text('proposer')}
      </div>
      {lines('bases', 4)}
      {lines('carryingOut', 3)}
      {long('responsible')}
      {lines('recipients', 4)}
      {long('source')}
      {save.error && <Fault error={save.error} />}
      <div className="page-actions">
        <Button type="primary" htmlType="submit" loading={save.isPending} disabled={typed === words}>
          {say('save')}
        </Button>
        {typed !== words && <span className="quiet">{say('unsaved')}</span>}
      </div>
    </form>
  );
}
