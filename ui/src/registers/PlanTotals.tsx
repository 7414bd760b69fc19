import { App, Button, Input } from 'antd';
import { useState } from 'react';
import type { Api } from '../api/client';
import { Fault } from '../frame/Fault';
import { Loaded } from '../frame/Loaded';
import { useMay } from '../frame/useMay';
import { useServerText } from '../language/texts';
import { useSetTotal, useTotals } from './registers';
import { useTexts } from './texts';

/** What the year's programme was approved with, to hold the book against. */
export function PlanTotals({ shape }: { shape: Api['BookShape'] }) {
  const say = useTexts();
  const year = new Date().getFullYear();
  const totals = useTotals(year);
  const kinds = shape.fields.find(({ name }) => name === 'kind')?.options ?? [];
  return (
    <section className="plan-totals" aria-labelledby="plan-totals">
      <h2 id="plan-totals">{say('totals', { year })}</h2>
      <p className="quiet">{say('totalsLead')}</p>
      <Loaded query={totals} rows={3}>
        {(known) => (
          <table className="plain">
            <thead>
              <tr>
                <th scope="col">{say('kind')}</th>
                <th scope="col">{say('approved')}</th>
                <th scope="col">{say('source')}</th>
                <th scope="col">{say('explanation')}</th>
                <td />
              </tr>
            </thead>
            <tbody>
              {kinds.map((kind) => (
                <TotalRow key={kind.code} kind={kind} year={year} known={known.find((one) => one.kind === kind.code)} />
              ))}
            </tbody>
          </table>
        )}
      </Loaded>
    </section>
  );
}

interface RowProps {
  kind: Api['FieldShape']['options'][number];
  year: number;
  known: Api['PlanTotal'] | undefined;
}

function TotalRow({ kind, year, known }: RowProps) {
  const say = useTexts();
  const read = useServerText();
  const { message } = App.useApp();
  const set = useSetTotal();
  const mayWrite = useMay('HANDLE');
  const [total, setTotal] = useState(known ? String(known.total) : '');
  const [source, setSource] = useState(known?.source ?? '');
  const [explanation, setExplanation] = useState(known?.explanation ?? '');
  const name = read(kind.label);
  const cell = (key: 'approved' | 'source' | 'explanation', value: string, change: (text: string) => void) => (
    <td data-label={say(key)}>
      <Input
        aria-label={`${name}: ${say(key)}`}
        disabled={!mayWrite}
        value={value}
        onChange={(event) => change(event.target.value)}
      />
    </td>
  );
  const keep = () =>
    set.mutate(
      { year, kind: kind.code, total: Number(total.replace(/\D/g, '')), source, explanation },
      { onSuccess: () => message.success(say('kept')) },
    );
  return (
    <tr>
      <th scope="row">
        {name}
        {set.error && <Fault error={set.error} />}
      </th>
      {cell('approved', total, setTotal)}
      {cell('source', source, setSource)}
      {cell('explanation', explanation, setExplanation)}
      <td>
        {mayWrite && (
          <Button loading={set.isPending} onClick={keep}>
            {say('keep')}
          </Button>
        )}
      </td>
    </tr>
  );
}
