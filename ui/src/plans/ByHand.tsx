import { Button, Select } from 'antd';
import { useState } from 'react';
import { answer, api } from '../api/client';
import { Fault } from '../frame/Fault';
import type { Chosen, HigherCut } from './chosen';
import { useProcedureOptions } from './procedureOptions';
import { useTexts } from './texts';

interface Props {
  onAdd: (chosen: Chosen) => void;
  onHigher: (higher: HigherCut[]) => void;
}

/** Adds a procedure with every finding that can be carried out; what takes a law or decree is offered to be proposed. */
export function ByHand({ onAdd, onHigher }: Props) {
  const say = useTexts();
  const [code, setCode] = useState<string>();
  const [left, setLeft] = useState<'nothingToCut' | 'onlyHigher'>();
  const [error, setError] = useState<unknown>();
  const { options, find } = useProcedureOptions(setError);

  const add = async () => {
    if (!code) return;
    setError(undefined);
    try {
      const { name, cuts, higher } = await answer(
        api.GET('/api/plans/offer', { params: { query: { procedure: code } } }),
      );
      setLeft(cuts.length > 0 ? undefined : higher.length > 0 ? 'onlyHigher' : 'nothingToCut');
      onHigher(higher);
      if (cuts.length === 0) return;
      onAdd({ code, name, cuts });
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
      {left && <p role="alert">{say(left)}</p>}
      {error !== undefined && <Fault error={error} />}
    </section>
  );
}
