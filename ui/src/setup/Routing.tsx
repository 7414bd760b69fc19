import { Button } from 'antd';
import { useState } from 'react';
import type { Api } from '../api/client';
import { useFormat } from '../format/useFormat';
import { Fault } from '../frame/Fault';
import { Loaded } from '../frame/Loaded';
import { Page } from '../frame/Page';
import { useServerText } from '../language/texts';
import { OrderForm } from './OrderForm';
import { useUnits } from './organisation';
import { type Kind, type Order, useFindings, useOrderHistory, useOrders, useRemoveOrder, useSettle } from './routing';
import { useTexts } from './texts';
import './setup.css';

/** Who does what beyond what the procedures say, and the steps nobody fitted. */
export default function Routing() {
  const say = useTexts();
  const orders = useOrders();
  const findings = useFindings();
  const [adding, setAdding] = useState(false);
  return (
    <Page
      title={say('routing')}
      lead={say('routingLead')}
      actions={
        <Button type="primary" onClick={() => setAdding(true)}>
          {say('addOrder')}
        </Button>
      }
    >
      <Loaded query={orders} rows={4}>
        {(book) => (
          <>
            <Orders orders={book.orders} kinds={book.kinds} />
            {adding && <OrderForm kinds={book.kinds} onClose={() => setAdding(false)} />}
          </>
        )}
      </Loaded>
      <section className="routing-section" aria-labelledby="unfilled">
        <h2 id="unfilled">{say('unfilled')}</h2>
        <p className="quiet">{say('unfilledLead')}</p>
        <Loaded query={findings} rows={3}>
          {(all) => <Findings findings={all} />}
        </Loaded>
      </section>
    </Page>
  );
}

/** A unit's name by its code. */
function useUnitName() {
  const units = useUnits();
  return (code: string) => units.data?.find((unit) => unit.code === code)?.name ?? code;
}

function useWords(kinds: Kind[]) {
  const say = useTexts();
  const read = useServerText();
  const format = useFormat();
  const unitName = useUnitName();
  const conditions = (order: Order) => [
    ...(order.procedure ? [say('ifProcedure', { value: order.procedure })] : []),
    ...kinds.filter(({ kind }) => kind === order.kind).map(({ label }) => say('ifKind', { value: read(label) })),
    ...(order.stepUnit ? [say('ifUnit', { value: unitName(order.stepUnit) })] : []),
    ...(order.role ? [say('ifRole', { value: order.role })] : []),
    ...(order.level ? [say('ifLevel', { value: order.level })] : []),
    ...(order.field ? [say('ifField', { value: order.field })] : []),
    ...(order.atLeast === undefined ? [] : [say('ifValue', { value: format.money(order.atLeast) })]),
    ...(order.urgency && order.urgency !== 'ORDINARY' ? [say('ifUrgency', { value: say(order.urgency) })] : []),
    ...(order.secret === undefined ? [] : [say(order.secret ? 'ifSecret' : 'ifNotSecret')]),
    ...(order.requesterUnit ? [say('ifRequester', { value: unitName(order.requesterUnit) })] : []),
  ];
  const goesTo = (order: Order) => [
    ...(order.toPerson ? [order.toPerson] : []),
    ...(order.toRole ? [say('ifRole', { value: order.toRole })] : []),
    ...(order.toLevel ? [say('ifLevel', { value: order.toLevel })] : []),
    ...(order.toUnit ? [unitName(order.toUnit)] : []),
    ...(order.sharing ? [say(order.sharing)] : []),
  ];
  return { conditions, goesTo };
}

function Orders({ orders, kinds }: { orders: Order[]; kinds: Kind[] }) {
  const say = useTexts();
  const remove = useRemoveOrder();
  const { conditions, goesTo } = useWords(kinds);
  const format = useFormat();
  const [edited, edit] = useState<Order>();
  if (orders.length === 0) return <p>{say('noOrders')}</p>;
  return (
    <>
      <table className="plain">
        <thead>
          <tr>
            <th scope="col">{say('basis')}</th>
            <th scope="col">{say('conditions')}</th>
            <th scope="col">{say('goesTo')}</th>
            <th scope="col">
              <span className="sr-only">{say('removeOrder')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {orders.map((order) => (
            <tr key={order.id}>
              <th scope="row">
                {order.basis}
                <span className="quiet small note">
                  {say('orderBy', { name: order.by, moment: format.moment(order.at) })}
                </span>
                {order.version > 1 && <Before order={order} kinds={kinds} />}
              </th>
              <td data-label={say('conditions')}>{conditions(order).join('; ') || say('always')}</td>
              <td data-label={say('goesTo')}>{goesTo(order).join(', ')}</td>
              <td className="order-deeds">
                <Button size="small" onClick={() => edit(order)}>
                  {say('changeOrder')}
                </Button>
                <Button
                  size="small"
                  loading={remove.isPending && remove.variables === order.id}
                  onClick={() => remove.mutate(order.id)}
                >
                  {say('removeOrder')}
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {remove.error && <Fault error={remove.error} />}
      {edited && <OrderForm kinds={kinds} before={edited} onClose={() => edit(undefined)} />}
    </>
  );
}

/** What stood in an order before. */
function Before({ order, kinds }: { order: Order; kinds: Kind[] }) {
  const say = useTexts();
  const [open, setOpen] = useState(false);
  return (
    <details className="order-before" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{say('orderBefore')}</summary>
      {open && <Editions order={order} kinds={kinds} />}
    </details>
  );
}

function Editions({ order, kinds }: { order: Order; kinds: Kind[] }) {
  const say = useTexts();
  const format = useFormat();
  const { conditions, goesTo } = useWords(kinds);
  return (
    <Loaded query={useOrderHistory(order.id)} rows={2}>
      {(editions) => (
        <ul>
          {editions.map((one) => (
            <li key={one.version}>
              {one.basis}: {conditions(one).join('; ') || say('always')} → {goesTo(one).join(', ')}
              <span className="quiet small note">
                {say('orderBy', { name: one.by, moment: format.moment(one.at) })}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Loaded>
  );
}

function Findings({ findings }: { findings: Api['Unfilled'][] }) {
  const say = useTexts();
  const format = useFormat();
  const unitName = useUnitName();
  const settle = useSettle();
  if (findings.length === 0) return <p>{say('noneUnfilled')}</p>;
  return (
    <>
      <table className="plain">
        <thead>
          <tr>
            <th scope="col">{say('step')}</th>
            <th scope="col">{say('wanted')}</th>
            <th scope="col">{say('wentTo')}</th>
            <th scope="col">{say('times')}</th>
            <th scope="col">{say('lastTime')}</th>
            <th scope="col">
              <span className="sr-only">{say('settle')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {findings.map((one) => (
            <tr key={one.id}>
              <th scope="row">
                {one.step || '–'}
                <span className="quiet small note">{one.procedure}</span>
              </th>
              <td data-label={say('wanted')}>
                {[
                  ...(one.role ? [say('ifRole', { value: one.role })] : []),
                  ...(one.level ? [say('ifLevel', { value: one.level })] : []),
                  ...(one.unit ? [unitName(one.unit)] : []),
                ].join(', ') || '–'}
              </td>
              <td data-label={say('wentTo')}>{one.wentTo.split(' ').join(', ') || say('toAdministrator')}</td>
              <td data-label={say('times')}>{format.number(one.count)}</td>
              <td data-label={say('lastTime')}>{format.moment(one.last)}</td>
              <td>
                <Button size="small" onClick={() => settle.mutate(one.id)}>
                  {say('settle')}
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {settle.error && <Fault error={settle.error} />}
    </>
  );
}
