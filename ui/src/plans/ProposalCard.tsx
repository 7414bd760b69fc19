import { Button, Input } from 'antd';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { useFormat } from '../format/useFormat';
import { Fault } from '../frame/Fault';
import { useMay } from '../frame/useMay';
import { useServerText } from '../language/texts';
import { useMakePlan } from './plans';
import { type Proposal, useDecide } from './proposals';
import { useTexts } from './texts';

/** A proposal, who decides on it, and what was decided. */
export function ProposalCard({ proposal }: { proposal: Proposal }) {
  const say = useTexts();
  const read = useServerText();
  const format = useFormat();
  const { code, procedure, procedureName, elementName, reason, authority, guard, proposer, state } = proposal;
  return (
    <article className="card plan-item" aria-labelledby={code}>
      <header>
        <h2 id={code} className="small-title">
          {elementName ? say('dropStep', { step: elementName }) : say('dropProcedure')}{' '}
          <Link to={`/procedures/${procedure}`}>{procedureName}</Link> <span className="code">{code}</span>
        </h2>
        <span className={`stage ${state === 'REJECTED' ? 'REJECTED' : state === 'ACCEPTED' ? 'ISSUED' : ''}`}>
          {say(`proposal${state}`)}
        </span>
      </header>
      <p className="typed">{reason}</p>
      <ul className="inline-facts">
        <li>
          {proposer.name}, {format.moment(proposal.madeAt)}
        </li>
        <li>{say(authority)}</li>
        {guard && <li>{guard}</li>}
        <li>{say('decidedByWhom', { who: read(proposal.decider) })}</li>
      </ul>
      {proposal.decidedBy && (
        <p className="quiet">
          {proposal.decidedBy.name}
          {proposal.answer && `: ${proposal.answer}`}
        </p>
      )}
      {proposal.mayDecide && <Decide code={code} />}
      {state === 'ACCEPTED' && <IntoPlan proposal={proposal} />}
    </article>
  );
}

function Decide({ code }: { code: string }) {
  const say = useTexts();
  const decide = useDecide(code);
  const [answer, setAnswer] = useState('');
  return (
    <div className="item-form">
      <Input.TextArea
        aria-label={say('answer')}
        placeholder={say('answer')}
        rows={2}
        maxLength={4000}
        value={answer}
        onChange={(event) => setAnswer(event.target.value)}
      />
      {decide.error && <Fault error={decide.error} />}
      <div className="page-actions">
        <Button type="primary" loading={decide.isPending} onClick={() => decide.mutate({ accept: true, answer })}>
          {say('accept')}
        </Button>
        <Button danger loading={decide.isPending} onClick={() => decide.mutate({ accept: false, answer })}>
          {say('reject')}
        </Button>
      </div>
    </div>
  );
}

function IntoPlan({ proposal }: { proposal: Proposal }) {
  const say = useTexts();
  const goTo = useNavigate();
  const make = useMakePlan();
  if (!useMay('MODEL')) return null;
  const start = () =>
    make.mutate(
      {
        title: say('planTitleDefault'),
        items: [{ procedures: [{ code: proposal.procedure, findings: [proposal.finding] }] }],
      },
      { onSuccess: ({ code }) => goTo(`/plans/${code}`) },
    );
  return (
    <div>
      {make.error && <Fault error={make.error} />}
      <Button loading={make.isPending} onClick={start}>
        {say('intoPlan')}
      </Button>
    </div>
  );
}
