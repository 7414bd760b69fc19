import { Button, Popconfirm } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useFormat } from '../format/useFormat';
import { Fault } from '../frame/Fault';
import { useServerText } from '../language/texts';
import { ItemForm } from './ItemForm';
import { type Plan, type PlanItem, useRemoveItem } from './plans';
import { Merge, Split } from './Rearrange';
import { Share } from './Share';
import { useTexts } from './texts';

interface Props {
  plan: Plan;
  item: PlanItem;
  number: number;
  editable: boolean;
}

export function Item({ plan, item, number, editable }: Props) {
  const say = useTexts();
  const format = useFormat();
  const remove = useRemoveItem(plan.code, item.id);
  const [editing, setEditing] = useState(false);
  return (
    <article className="card plan-item" aria-labelledby={`item-${item.id}`}>
      <header>
        <h3 id={`item-${item.id}`}>
          {number}.{' '}
          {item.procedures.map(({ code, name, abolished }, at) => (
            <span key={code}>
              {at > 0 && '; '}
              <Link to={`/procedures/${code}`}>{name}</Link> <span className="code">({code})</span>
              {abolished && <span className="stage REJECTED"> {say('abolish')}</span>}
            </span>
          ))}
        </h3>
        {editable && !editing && (
          <div className="page-actions">
            <Button aria-label={say('edit', { number })} onClick={() => setEditing(true)}>
              {say('editShort')}
            </Button>
            <Merge plan={plan} item={item} number={number} />
            <Popconfirm
              title={say('removeSure')}
              okText={say('yes')}
              cancelText={say('cancel')}
              onConfirm={() => remove.mutate(item.revision)}
            >
              <Button danger aria-label={say('remove', { number })} loading={remove.isPending}>
                {say('removeShort')}
              </Button>
            </Popconfirm>
          </div>
        )}
      </header>
      {remove.error && <Fault error={remove.error} />}
      {editable && !editing && <Split plan={plan} item={item} />}
      <Figures item={item} />
      <Cuts item={item} of="cuts" />
      <Cuts item={item} of="proposed" />
      {editing ? <ItemForm plan={plan.code} item={item} onDone={() => setEditing(false)} /> : <Words item={item} />}
      <p className="quiet small">
        {say('editedBy', { name: item.editedBy.name, moment: format.moment(item.editedAt) })}
      </p>
    </article>
  );
}

/** The findings that are carried out, or proposed to those above; those an officer has accepted say so. */
function Cuts({ item, of }: { item: PlanItem; of: 'cuts' | 'proposed' }) {
  const say = useTexts();
  const read = useServerText();
  const cuts = item.procedures.flatMap((one) => one[of].map((cut) => ({ procedure: one.code, ...cut })));
  if (cuts.length === 0) return null;
  return (
    <details>
      <summary>{say(of === 'cuts' ? 'carriedOut' : 'proposedHigher', { count: cuts.length })}</summary>
      <ul>
        {cuts.map(({ procedure, finding, code, message, accepted }) => (
          <li key={procedure + finding}>
            <span className="code">{code}</span> {read(message)}
            {accepted && <span className="met small"> {say('acceptedCut')}</span>}
          </li>
        ))}
      </ul>
    </details>
  );
}

function Words({ item }: { item: PlanItem }) {
  const say = useTexts();
  return (
    <dl className="facts">
      <dt>{say('content')}</dt>
      <dd className="typed">{item.content}</dd>
      <dt>{say('reasons')}</dt>
      <dd className="typed">{item.reasons}</dd>
      <dt>{say('amendments')}</dt>
      <dd>
        {item.amendments.length === 0
          ? say('noAmendment')
          : item.amendments.map((one) => (
              <div key={one.authority + one.provision + one.text}>
                {one.authority}: {one.proposal} {one.provision} {one.text}
              </div>
            ))}
      </dd>
      {item.roadmap && (
        <>
          <dt>{say('roadmap')}</dt>
          <dd className="typed">{item.roadmap}</dd>
        </>
      )}
    </dl>
  );
}

function Figures({ item }: { item: PlanItem }) {
  const say = useTexts();
  const format = useFormat();
  const one = item.procedures.length === 1 ? item.procedures[0] : undefined;
  const lines = [
    { name: say(item.ledger === 'HANDLING' ? 'handling' : 'cost'), figure: item.cost, write: format.money },
    ...(one ? [{ name: say('time'), figure: one.time, write: (v: number) => format.limit(v, one.timeUnit) }] : []),
  ];
  return (
    <table className="plain figures">
      <thead>
        <tr>
          <th scope="col">
            <span className="hidden">{say('target')}</span>
          </th>
          <th scope="col">{say('before')}</th>
          <th scope="col">{say('after')}</th>
          <th scope="col">{say('less')}</th>
          <th scope="col">{say('share')}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ name, figure, write }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td data-label={say('before')}>{write(figure.before)}</td>
            <td data-label={say('after')}>{write(figure.after)}</td>
            <td data-label={say('less')}>{write(figure.saved)}</td>
            <td data-label={say('share')}>
              <Share percent={figure.percent} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
