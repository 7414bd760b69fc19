import { Button, Select } from 'antd';
import { useState } from 'react';
import { answer, api } from '../api/client';
import { Fault } from '../frame/Fault';
import type { Chosen } from './chosen';
import { useTexts } from './texts';

/** Adds a procedure with every finding that can be carried out. */
export function ByHand({ onAdd }: { onAdd: (chosen: Chosen) => void }) {
  const say = useTexts();
  const [options, setOptions] = useState<{ value: string; label: string }[]>([]);
  const [code, setCode] = useState<string>();
  const [nothing, setNothing] = useState(false);
  const [error, setError] = useState<unknown>();

  const find = async (q: string) => {
    const { items } = await answer(api.GET('/api/procedures', { params: { query: { q, size: 20 } } }));
    setOptions(items.map((row) => ({ value: row.code, label: `${row.name} (${row.code})` })));
  };
  const add = async () => {
    if (!code) return;
    setError(undefined);
    try {
      const params = { params: { path: { code } } };
      const [procedure, judged] = await Promise.all([
        answer(api.GET('/api/procedures/{code}', params)),
        answer(api.GET('/api/procedures/{code}/findings', params)),
      ]);
      const decided = new Map(judged.map(({ finding, decision }) => [finding, decision]));
      const usable = procedure.findings.filter(
        ({ id, edit, guard }) => edit && !guard && decided.get(id) !== 'REJECTED' && decided.get(id) !== 'DEFERRED',
      );
      setNothing(usable.length === 0);
      if (usable.length === 0) return;
      onAdd({
        code,
        name: procedure.name,
        cuts: usable.map(({ id, message }) => ({ finding: id, message, accepted: decided.get(id) === 'ACCEPTED' })),
      });
      setCode(undefined);
    } catch (failed) {
      setError(failed);
    }
  };
  return (
    <section aria-labelledby="by-hand">
      <h2 id="by-hand">{say('addByHand')}</h2>
      <p className="quiet">{say('addByHandHint')}</p>
      <div className="toolbar">
        <Select
          showSearch={{ filterOption: false, onSearch: find }}
          aria-label={say('addByHand')}
          className="by-hand"
          value={code}
          options={options}
          onFocus={() => options.length === 0 && find('')}
          onChange={setCode}
        />
        <Button disabled={!code} onClick={add}>
          {say('add')}
        </Button>
      </div>
      {nothing && <p role="alert">{say('nothingToCut')}</p>}
      {error !== undefined && <Fault error={error} />}
    </section>
  );
}
