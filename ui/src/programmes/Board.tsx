import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { Api } from '../api/client';
import { useFormat } from '../format/useFormat';
import { PlusIcon } from '../frame/icons';
import { Loaded } from '../frame/Loaded';
import { Page } from '../frame/Page';
import { useMay } from '../frame/useMay';
import { useServerText } from '../language/texts';
import { GoalBar } from './GoalBar';
import { ProgrammeForm } from './ProgrammeForm';
import { type Programme, useBoard } from './programmes';
import { Status } from './Status';
import { useTexts } from './texts';
import './programmes.css';

/** The leader's page: is the ministry on course, who is late, what to sign. */
export default function Board() {
  const say = useTexts();
  const query = useBoard();
  const mayChange = useMay('MODEL');
  const [adding, setAdding] = useState(false);
  return (
    <Page
      title={say('title')}
      lead={say('lead')}
      actions={
        mayChange && (
          <Button icon={<PlusIcon />} onClick={() => setAdding(true)}>
            {say('add')}
          </Button>
        )
      }
    >
      {adding && <ProgrammeForm onClose={() => setAdding(false)} />}
      <Loaded query={query} rows={10}>
        {({ programmes, toSign }) => (
          <>
            <ToSign toSign={toSign} />
            <div className="programmes">
              {programmes.map((programme) => (
                <Card key={programme.id} programme={programme} />
              ))}
            </div>
          </>
        )}
      </Loaded>
    </Page>
  );
}

function ToSign({ toSign }: { toSign: Api['ToSign'][] }) {
  const say = useTexts();
  const read = useServerText();
  const format = useFormat();
  return (
    <section className="card to-sign" aria-labelledby="to-sign">
      <h2 id="to-sign">{say('toSign')}</h2>
      {toSign.length ? (
        <ul>
          {toSign.map(({ what, link, since }) => (
            <li key={link + since}>
              <Link to={link}>{read(what)}</Link>{' '}
              <span className="quiet small">{say('since', { moment: format.moment(since) })}</span>
            </li>
          ))}
        </ul>
      ) : (
        <p className="quiet">{say('toSignNone')}</p>
      )}
    </section>
  );
}

function Card({ programme }: { programme: Programme }) {
  const say = useTexts();
  const read = useServerText();
  const format = useFormat();
  const late = programme.units.filter(({ status }) => status === 'AT_RISK' || status === 'MISSED').length;
  return (
    <article className="card programme" data-programme={programme.id}>
      <div className="goal-head">
        <h2>
          <Link to={`/programmes/${encodeURIComponent(programme.id)}`}>{read(programme.name)}</Link>
        </h2>
        <Status status={programme.status} />
      </div>
      <p className="quiet small">
        {programme.id} · {programme.legalRef} · {say('due', { date: format.date(programme.dueDate) })}
      </p>
      {programme.goals.map((goal) => (
        <GoalBar key={goal.metric} goal={goal} />
      ))}
      <p className="programme-foot">
        <Link to={`/programmes/${encodeURIComponent(programme.id)}`}>{say('open')}</Link>
        <span className="quiet small">
          {late ? say('late', { count: late }) : say('noneLate')}
          {programme.basis === 'FIRST_KNOWN' && ` · ${say('provisional')}`}
        </span>
      </p>
    </article>
  );
}
