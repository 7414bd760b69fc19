import { Button } from 'antd';
import { useState } from 'react';
import { Fault } from '../frame/Fault';
import { type OrderedField, type Orders, useSaveAnnex, useSaveSheet } from './documents';
import { useTexts } from './texts';

export function OrdersForm({ orders }: { orders: Orders }) {
  const say = useTexts();
  const [sheet, setSheet] = useState(orders.sheet);
  const [parts, setParts] = useState(orders.parts);
  const [lines, setLines] = useState(orders.lines);
  const saveSheet = useSaveSheet();
  const saveAnnex = useSaveAnnex();
  const names = (all: OrderedField[]) => all.map(({ field }) => field);
  return (
    <div className="orders">
      <div>
        <Order title={say('sheet')} fields={sheet} onChange={setSheet} />
        {saveSheet.error && <Fault error={saveSheet.error} />}
        <Button
          type="primary"
          disabled={sheet === orders.sheet}
          loading={saveSheet.isPending}
          onClick={() => saveSheet.mutate({ fields: names(sheet), revision: orders.sheetRevision })}
        >
          {say('save')}
        </Button>
      </div>
      <div>
        <Order title={say('parts')} fields={parts} onChange={setParts} />
        <Order title={say('lines')} fields={lines} onChange={setLines} />
        {saveAnnex.error && <Fault error={saveAnnex.error} />}
        <Button
          type="primary"
          disabled={parts === orders.parts && lines === orders.lines}
          loading={saveAnnex.isPending}
          onClick={() => saveAnnex.mutate({ parts: names(parts), lines: names(lines), revision: orders.annexRevision })}
        >
          {say('save')}
        </Button>
      </div>
    </div>
  );
}

interface Props {
  title: string;
  fields: OrderedField[];
  onChange: (fields: OrderedField[]) => void;
}

function Order({ title, fields, onChange }: Props) {
  const say = useTexts();
  const swap = (at: number, with_: number) => {
    const moved = [...fields];
    const [one, other] = [fields[at], fields[with_]];
    if (!one || !other) return;
    moved[at] = other;
    moved[with_] = one;
    onChange(moved);
  };
  return (
    <>
      <h3>{title}</h3>
      <ol className="order">
        {fields.map(({ field, label }, at) => (
          <li key={field}>
            <span>{label.replace(/:? ?\{\}.*$/, '')}</span>
            <Button size="small" aria-label={say('up', { label })} disabled={at === 0} onClick={() => swap(at, at - 1)}>
              ↑
            </Button>
            <Button
              size="small"
              aria-label={say('down', { label })}
              disabled={at === fields.length - 1}
              onClick={() => swap(at, at + 1)}
            >
              ↓
            </Button>
          </li>
        ))}
      </ol>
    </>
  );
}
