import { Button, Modal, Select } from 'antd';
import { useState } from 'react';
import { Fault } from '../frame/Fault';
import { type Plan, type PlanItem, useMergeItems, useSplitItem } from './plans';
import { useTexts } from './texts';

interface Props {
  plan: Plan;
  item: PlanItem;
  number: number;
}

/** Takes another item of the plan into this one, where their costs have a common sum. */
export function Merge({ plan, item, number }: Props) {
  const say = useTexts();
  const merge = useMergeItems(plan.code, item.id);
  const [open, setOpen] = useState(false);
  const [chosen, setChosen] = useState<number>();
  const others = plan.items
    .map((other, at) => ({ other, number: at + 1 }))
    .filter(({ other }) => other.id !== item.id && other.ledger === item.ledger);
  if (others.length === 0) return null;
  const other = others.find((one) => one.other.id === chosen)?.other;
  return (
    <>
      <Button aria-label={say('merge', { number })} onClick={() => setOpen(true)}>
        {say('mergeShort')}
      </Button>
      <Modal
        open={open}
        title={say('mergeTitle', { number })}
        onCancel={() => setOpen(false)}
        footer={null}
        destroyOnHidden
      >
        <p>{say('mergeLead')}</p>
        <div className="field">
          <label htmlFor={`merge-${item.id}`}>{say('mergeWith')}</label>
          <Select
            id={`merge-${item.id}`}
            value={chosen}
            options={others.map((one) => ({
              value: one.other.id,
              label: `${one.number}. ${one.other.procedures.map(({ name }) => name).join('; ')}`,
            }))}
            onChange={setChosen}
          />
        </div>
        {merge.error && <Fault error={merge.error} />}
        <div className="page-actions">
          <Button
            type="primary"
            disabled={!other}
            loading={merge.isPending}
            onClick={() =>
              other &&
              merge.mutate(
                { revision: item.revision, with: other.id, withRevision: other.revision },
                { onSuccess: () => setOpen(false) },
              )
            }
          >
            {say('mergeShort')}
          </Button>
          <Button onClick={() => setOpen(false)}>{say('cancel')}</Button>
        </div>
      </Modal>
    </>
  );
}

/** Gives one of several procedures an item of its own. */
export function Split({ plan, item }: { plan: Plan; item: PlanItem }) {
  const say = useTexts();
  const split = useSplitItem(plan.code, item.id);
  if (item.procedures.length < 2) return null;
  return (
    <div className="split">
      <span className="quiet small">{say('splitLead')}</span>
      {item.procedures.map(({ code, name }) => (
        <Button
          key={code}
          size="small"
          title={say('split', { name })}
          loading={split.isPending && split.variables?.procedure === code}
          onClick={() => split.mutate({ revision: item.revision, procedure: code })}
        >
          {code}
        </Button>
      ))}
      {split.error && <Fault error={split.error} />}
    </div>
  );
}
