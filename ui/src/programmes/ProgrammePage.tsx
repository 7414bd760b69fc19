import { App, Button } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { useFormat } from '../format/useFormat';
import { Blank } from '../frame/Blank';
import { BackIcon } from '../frame/icons';
import { Loaded } from '../frame/Loaded';
import { Page } from '../frame/Page';
import { useMay } from '../frame/useMay';
import { useServerText } from '../language/texts';
import { Baseline } from './Baseline';
import { GoalBar } from './GoalBar';
import { ProgrammeForm } from './ProgrammeForm';
import { type Goal, type Programme, useHistory, useProgramme } from './programmes';
import { Status } from './Status';
import { useTexts } from './texts';
import { Units } from './Units';
import './programmes.css';

export default function ProgrammePage() {
  const say = useTexts();
  const read = useServerText();
  const { message } = App.useApp();
  const { id = '' } = useParams();
  const format = useFormat();
  const query = useProgramme(id);
  const mayChange = useMay('MODEL');
  const [changing, setChanging] = useState(false);
  return (
    <Page
      title={query.data ? read(query.data.name) : id}
      above={
        <Link to="/programmes">
          <BackIcon /> {say('all')}
        </Link>
      }
      lead={
        query.data && (
          <>
            <Status status={query.data.status} /> · {say('due', { date: format.date(query.data.dueDate) })}
          </>
        )
      }
      actions={mayChange && query.data && <Button onClick={() => setChanging(true)}>{say('change')}</Button>}
    >
      <Loaded query={query} rows={12}>
        {(programme) => (
          <>
            {changing && (
              <ProgrammeForm
                programme={programme}
                onClose={(saved) => {
                  setChanging(false);
                  if (saved) message.success(say('changed'));
                }}
              />
            )}
            <section className="card programme" aria-labelledby="ministry">
              <h2 id="ministry">{say('ministry')}</h2>
              <div className="goals">
                {programme.goals.map((goal) => (
                  <div key={goal.metric}>
                    <GoalBar goal={goal} />
                    <Amounts goal={goal} />
                  </div>
                ))}
              </div>
            </section>
            <section aria-labelledby="units">
              <h2 id="units">{say('units')}</h2>
              {programme.units.length ? (
                <Units programme={programme} />
              ) : (
                <Blank title={say('unitsNone')}>{say('unitsNoneDo')}</Blank>
              )}
            </section>
            <Baseline programme={programme} />
            <About programme={programme} />
          </>
        )}
      </Loaded>
    </Page>
  );
}

/** The amounts behind the bar's shares. */
function Amounts({ goal }: { goal: Goal }) {
  const say = useTexts();
  const read = useServerText();
  const format = useFormat();
  const amount = (value: number) => `${format.number(value)} ${read(goal.unit)}`;
  return (
    <dl className="facts amounts">
      <dt>{say('before')}</dt>
      <dd>{amount(goal.before)}</dd>
      <dt>{say('nowAmount')}</dt>
      <dd>{amount(goal.now)}</dd>
      {goal.planned !== goal.now && (
        <>
          <dt>{say('planned')}</dt>
          <dd>{amount(goal.planned)}</dd>
          <dt>{say('lackingThen')}</dt>
          <dd>{amount(goal.missingWithPlans)}</dd>
        </>
      )}
    </dl>
  );
}

function About({ programme }: { programme: Programme }) {
  const say = useTexts();
  const read = useServerText();
  const format = useFormat();
  const history = useHistory(programme.id);
  const note = read(programme.note);
  return (
    <section className="card">
      <dl className="facts">
        <dt>{say('legalRef')}</dt>
        <dd>{programme.legalRef}</dd>
        <dt>{say('scope')}</dt>
        <dd>{say(`scope${programme.scope}`)}</dd>
        <dt>{say('baselineDate')}</dt>
        <dd>{format.date(programme.baselineDate)}</dd>
        <dt>{say('startDate')}</dt>
        <dd>{format.date(programme.startDate)}</dd>
        <dt>{say('dueDate')}</dt>
        <dd>{format.date(programme.dueDate)}</dd>
        <dt>{say('countMode')}</dt>
        <dd>{say(programme.countMode)}</dd>
        <dt>{say('source')}</dt>
        <dd>{programme.source}</dd>
        {note && (
          <>
            <dt>{say('note')}</dt>
            <dd>{note}</dd>
          </>
        )}
        {Boolean(history.data?.length) && (
          <>
            <dt>{say('history')}</dt>
            <dd>
              <ul className="bare">
                {history.data?.map((made) => (
                  <li key={made.edition}>{say('historyLine', { ...made, moment: format.moment(made.at) })}</li>
                ))}
              </ul>
            </dd>
          </>
        )}
      </dl>
    </section>
  );
}
