import { App, Button, Input, Segmented } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { Api } from '../api/client';
import { Deadline } from '../format/Deadline';
import { useFormat } from '../format/useFormat';
import { Blank } from '../frame/Blank';
import { Fault } from '../frame/Fault';
import { PersonIcon, SearchIcon } from '../frame/icons';
import { Loaded } from '../frame/Loaded';
import { Page } from '../frame/Page';
import { Pages } from '../frame/Pages';
import { useSearch } from '../frame/useSearch';
import { useServerText } from '../language/texts';
import { BatchBar } from './BatchBar';
import { Notices } from './Notices';
import { DUES, type Due, HOLDERS, type Holder, PAGE_SIZE, useClaim, useInbox } from './tasks';
import { useTexts } from './texts';
import './inbox.css';

export default function Inbox() {
  const say = useTexts();
  const { q, typed, type, page, params, set, toPage } = useSearch();
  const due = DUES.find((known) => known === params.get('due')) ?? 'ALL';
  const holder = HOLDERS.find((known) => known === params.get('holder')) ?? 'ANYBODY';
  const query = useInbox(q, due, holder, page);
  const clear = () => {
    type('');
    set({ q: '', due: '', holder: '', page: '' });
  };
  return (
    <Page title={say('title')} lead={say('lead')}>
      <Notices />
      <div className="toolbar">
        <Input
          type="search"
          aria-label={say('search')}
          placeholder={say('search')}
          prefix={<SearchIcon />}
          allowClear
          value={typed}
          onChange={(event) => type(event.target.value)}
        />
        <Segmented<Due>
          aria-label={say('filterDue')}
          value={due}
          options={DUES.map((value) => ({ value, label: say(value) }))}
          onChange={(value) => set({ due: value === 'ALL' ? '' : value, page: '' })}
        />
        <Segmented<Holder>
          aria-label={say('filterHolder')}
          value={holder}
          options={HOLDERS.map((value) => ({ value, label: say(value) }))}
          onChange={(value) => set({ holder: value === 'ANYBODY' ? '' : value, page: '' })}
        />
        <span className="quiet" role="status">
          {query.data && say('total', { count: query.data.total })}
        </span>
      </div>
      <Loaded query={query} rows={10}>
        {({ items, total }) =>
          total > 0 ? (
            <>
              <Rows items={items} />
              <Pages page={page} size={PAGE_SIZE} total={total} onTurn={toPage} />
            </>
          ) : q || due !== 'ALL' || holder !== 'ANYBODY' ? (
            <Blank title={say('noneFound')} action={<Button onClick={clear}>{say('clearFilter')}</Button>}>
              {say('noneFoundDo')}
            </Blank>
          ) : (
            <Blank title={say('noneYet')}>{say('noneYetDo')}</Blank>
          )
        }
      </Loaded>
    </Page>
  );
}

function Rows({ items }: { items: Api['TaskRow'][] }) {
  const say = useTexts();
  const { message } = App.useApp();
  const claim = useClaim();
  const [picked, setPicked] = useState<Api['TaskRow'][]>([]);
  const chosen = items.filter(({ id }) => picked.some((one) => one.id === id));
  const kind = chosen[0]?.kind?.vi;
  const pick = (task: Api['TaskRow']) =>
    setPicked(chosen.some(({ id }) => id === task.id) ? chosen.filter(({ id }) => id !== task.id) : [...chosen, task]);
  return (
    <>
      {claim.error && <Fault error={claim.error} />}
      <BatchBar chosen={chosen} onClear={() => setPicked([])} />
      <ul className="tasks">
        {items.map((task) => (
          <Row
            key={task.id}
            task={task}
            picked={chosen.includes(task)}
            pickable={task.routine && (task.mine || !task.claimedBy) && (!kind || kind === task.kind?.vi)}
            onPick={() => pick(task)}
            busy={claim.isPending && claim.variables === task.id}
            onClaim={() =>
              claim.mutate(task.id, { onSuccess: () => message.success(say('claimed', { name: task.name })) })
            }
          />
        ))}
      </ul>
    </>
  );
}

interface RowProps {
  task: Api['TaskRow'];
  picked: boolean;
  /** May join the stack that is being chosen. */
  pickable: boolean;
  onPick: () => void;
  busy: boolean;
  onClaim: () => void;
}

function Row({ task, picked, pickable, onPick, busy, onClaim }: RowProps) {
  const say = useTexts();
  const read = useServerText();
  const format = useFormat();
  const address = `/inbox/${encodeURIComponent(task.id)}`;
  return (
    <li className="task" data-dossier={task.dossier}>
      <div className="task-due">
        <Deadline due={task.due} left={task.workingDaysLeft} />
        {task.due && <div className="quiet small">{format.moment(task.due)}</div>}
      </div>
      <div className="task-what">
        <h2>
          {task.routine && (
            <input
              type="checkbox"
              className="pick"
              aria-label={say('pick', { name: task.name, dossier: task.dossier })}
              checked={picked}
              disabled={!pickable}
              onChange={onPick}
            />
          )}
          <Link to={address}>{task.name}</Link>
          {task.urgency !== 'NORMAL' && <span className="urgent">{say(task.urgency)}</span>}
          {task.secrecy !== 'OPEN' && <span className="secret">{say('secret')}</span>}
        </h2>
        <div>{task.dossierTitle}</div>
        <div className="quiet small">
          {say('dossierOf', { number: task.dossier })} · {task.procedureName}
        </div>
        {task.because && <div className="quiet small">{read(task.because)}</div>}
      </div>
      <div className="task-who">
        <Holding task={task} />
      </div>
      <div className="task-do">
        {task.mine ? (
          <Link className="button" to={address}>
            {say('handle')}
          </Link>
        ) : (
          !task.claimedBy && (
            <Button loading={busy} onClick={onClaim}>
              {say('claim')}
            </Button>
          )
        )}
      </div>
    </li>
  );
}

function Holding({ task: { mine, claimedBy, onBehalfOf, delegatedBy } }: { task: Api['TaskRow'] }) {
  const say = useTexts();
  const held = mine ? say('mine') : claimedBy ? say('claimedBy', { name: claimedBy.name }) : say('pool');
  return (
    <>
      <div>
        {mine && <PersonIcon />} {held}
      </div>
      {onBehalfOf && <div className="quiet small">{say('onBehalfOf', { name: onBehalfOf.name })}</div>}
      {delegatedBy && <div className="quiet small">{say('delegatedBy', { name: delegatedBy.name })}</div>}
    </>
  );
}
