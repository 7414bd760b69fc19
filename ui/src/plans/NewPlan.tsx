import { Button, Input, Progress, Select } from 'antd';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { Fault } from '../frame/Fault';
import { BackIcon } from '../frame/icons';
import { Page } from '../frame/Page';
import { useServerText } from '../language/texts';
import { Between } from './Between';
import { ByHand } from './ByHand';
import { asItems, type Chosen, type HigherCut, keyOf, withChosen, withHigher } from './chosen';
import { Front } from './Front';
import { Gaps } from './Gaps';
import { Higher } from './Higher';
import { Picked } from './Picked';
import { type CountMode, type PlanChoice, useChoice, useMakePlan, useProgrammes } from './plans';
import { Targets } from './Targets';
import { useTexts } from './texts';
import './plans.css';

const MODES: CountMode[] = ['ABOLISHED_ONLY', 'ABOLISHED_AND_SIMPLIFIED'];

/** All is measured, yet the smallest set is still to be found. */
const ALMOST = 99;

export default function NewPlan() {
  const say = useTexts();
  const read = useServerText();
  const goTo = useNavigate();
  const programmes = useProgrammes();
  const choice = useChoice();
  const make = useMakePlan();
  const [programme, setProgramme] = useState<string>();
  const [countMode, setCountMode] = useState<CountMode>('ABOLISHED_AND_SIMPLIFIED');
  const [title, setTitle] = useState(say('planTitleDefault'));
  const [chosen, setChosen] = useState<Chosen[]>([]);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [higher, setHigher] = useState<HigherCut[]>([]);
  const [proposed, setProposed] = useState<ReadonlySet<string>>(new Set());
  const kept = chosen.filter(({ code }) => !left.has(code));
  const items = asItems(
    kept,
    higher.filter((one) => proposed.has(keyOf(one))),
  );

  const propose = () =>
    programme &&
    choice.mutate(
      { programme, countMode },
      {
        onSuccess: (proposed) => {
          setChosen(proposed.procedures);
          setLeft(new Set());
          setHigher(proposed.higher);
          setProposed(new Set());
        },
      },
    );
  const finish = () =>
    make.mutate(
      { title, ...(programme && { programme, countMode }), items },
      { onSuccess: ({ code }) => goTo(`/plans/${code}`) },
    );
  return (
    <Page
      title={say('newTitle')}
      lead={say('newLead')}
      above={
        <Link to="/plans">
          <BackIcon /> {say('allPlans')}
        </Link>
      }
    >
      <section className="card new-plan">
        <div className="field">
          <label htmlFor="programme">{say('programme')}</label>
          <Select
            id="programme"
            value={programme}
            options={programmes.data?.map(({ id, name }) => ({ value: id, label: `${id} – ${read(name)}` }))}
            onChange={(id: string) => {
              setProgramme(id);
              setCountMode(programmes.data?.find((one) => one.id === id)?.countMode ?? countMode);
            }}
          />
        </div>
        <div className="field">
          <label htmlFor="count-mode">{say('countMode')}</label>
          <Select
            id="count-mode"
            value={countMode}
            options={MODES.map((mode) => ({ value: mode, label: say(mode) }))}
            onChange={setCountMode}
          />
        </div>
        <Button type="primary" disabled={!programme} loading={choice.isPending} onClick={propose}>
          {say('choose')}
        </Button>
        {choice.isPending && (
          <div className="choosing" role="status">
            <p className="quiet">{say(choice.share < 1 ? 'choosing' : 'choosingLeast')}</p>
            <Progress
              aria-label={say('choose')}
              status="active"
              percent={Math.min(ALMOST, Math.floor(100 * choice.share))}
            />
            <Button onClick={choice.stop}>{say('cancel')}</Button>
          </div>
        )}
        {choice.error && <Fault error={choice.error} />}
      </section>
      {choice.data && <Proposal choice={choice.data} />}
      {chosen.length > 0 && (
        <Picked chosen={chosen} left={left} onToggle={(code) => setLeft((before) => toggled(before, code))} />
      )}
      <Between
        chosen={kept}
        onAdd={(one) => setChosen((all) => withChosen(all, one))}
        onHigher={(more) => setHigher((all) => withHigher(all, more))}
      />
      <ByHand
        onAdd={(one) => setChosen((all) => withChosen(all, one))}
        onHigher={(more) => setHigher((all) => withHigher(all, more))}
      />
      {higher.length > 0 && (
        <Higher higher={higher} proposed={proposed} onToggle={(key) => setProposed((before) => toggled(before, key))} />
      )}
      {items.length > 0 && (
        <section className="card new-plan">
          <div className="field">
            <label htmlFor="plan-title">{say('planTitle')}</label>
            <Input id="plan-title" value={title} maxLength={300} onChange={(event) => setTitle(event.target.value)} />
          </div>
          {make.error && <Fault error={make.error} />}
          <Button type="primary" size="large" loading={make.isPending} onClick={finish}>
            {say('make', { count: items.length })}
          </Button>
        </section>
      )}
    </Page>
  );
}

function toggled(all: ReadonlySet<string>, one: string): ReadonlySet<string> {
  const next = new Set(all);
  if (!next.delete(one)) next.add(one);
  return next;
}

function Proposal({ choice }: { choice: PlanChoice }) {
  const say = useTexts();
  const { cuts, effort, risk, scope, procedures } = choice;
  return (
    <>
      <section aria-labelledby="proposal">
        <h2 id="proposal">{say('proposal')}</h2>
        <p className={choice.met ? 'met' : 'missed'} role="status">
          {say(choice.met ? 'met' : 'notMet')}
        </p>
        <p>
          {say('choiceSum', { procedures: procedures.length, scope, cuts, effort, risk })}{' '}
          {choice.met && <Proved choice={choice} />}{' '}
          {choice.proved.partly > 0 && say('partly', { count: choice.proved.partly })}
        </p>
        <Targets reached={choice.reached} />
        {choice.gaps.length > 0 && <Gaps gaps={choice.gaps} />}
      </section>
      {choice.front.length > 1 && <Front choice={choice} />}
    </>
  );
}

/** What of "smallest" is proved, and how far from the best the rest can be. */
function Proved({ choice: { effort, risk, proved } }: { choice: PlanChoice }) {
  const say = useTexts();
  if (!proved.cuts) return say('provedAtLeast', { count: proved.atLeast });
  if (!proved.effort)
    return `${say('provedLeast')} ${say('effortNear', { least: proved.effortAtLeast, off: effort - proved.effortAtLeast })}`;
  if (!proved.risk)
    return `${say('provedLeast')} ${say('riskNear', { least: proved.riskAtLeast, off: risk - proved.riskAtLeast })}`;
  return `${say('provedLeast')} ${say('provedTies')}`;
}
