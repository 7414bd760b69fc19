import { Alert } from 'antd';
import { Link, useParams } from 'react-router';
import { useFormat } from '../format/useFormat';
import { BackIcon } from '../frame/icons';
import { Loaded } from '../frame/Loaded';
import { Page } from '../frame/Page';
import { useMay } from '../frame/useMay';
import { useServerText } from '../language/texts';
import { Item } from './Item';
import { type Plan, usePlan } from './plans';
import { Share } from './Share';
import { StageTag } from './StageTag';
import { Submit } from './Submit';
import { Targets } from './Targets';
import { useTexts } from './texts';
import './plans.css';

export default function PlanPage() {
  const say = useTexts();
  const { code = '' } = useParams();
  const query = usePlan(code);
  const back = (
    <Link to="/plans">
      <BackIcon /> {say('allPlans')}
    </Link>
  );
  if (query.data) return <Open plan={query.data} back={back} />;
  return (
    <Page title={query.error ? say('notFound', { code }) : code} above={back}>
      <Loaded query={query} rows={12}>
        {() => null}
      </Loaded>
    </Page>
  );
}

function Open({ plan, back }: { plan: Plan; back: React.ReactNode }) {
  const say = useTexts();
  const read = useServerText();
  const editable = useMay('MODEL') && plan.state === 'DRAFT';
  return (
    <Page
      title={plan.title}
      above={back}
      lead={<Facts plan={plan} />}
      actions={<Actions plan={plan} editable={editable} />}
    >
      {plan.faults.length > 0 && (
        <Alert
          type="warning"
          showIcon
          className="plan-faults"
          title={say('faults')}
          description={
            <>
              <p>{say('faultsLead')}</p>
              <ul>
                {plan.faults.map(({ field, message }) => (
                  <li key={field + message.vi}>{read(message)}</li>
                ))}
              </ul>
            </>
          }
        />
      )}
      <Total plan={plan} />
      {plan.reached.length > 0 && (
        <section aria-labelledby="targets">
          <h2 id="targets">{say('targets')}</h2>
          {plan.countMode && <p className="quiet">{say('countedAs', { mode: say(plan.countMode) })}</p>}
          <Targets reached={plan.reached} />
        </section>
      )}
      <Texts plan={plan} />
      <section aria-labelledby="items">
        <h2 id="items">{say('items')}</h2>
        {plan.items.map((item, at) => (
          <Item key={item.id} plan={plan} item={item} number={at + 1} editable={editable} />
        ))}
      </section>
    </Page>
  );
}

function Facts({ plan }: { plan: Plan }) {
  const say = useTexts();
  const read = useServerText();
  const format = useFormat();
  return (
    <ul className="inline-facts">
      <li className="code">{plan.code}</li>
      <li>
        <StageTag state={plan.state} />
      </li>
      {plan.programme && <li title={plan.programme.legalRef}>{read(plan.programme.name)}</li>}
      <li>{plan.author.name}</li>
      {plan.dossier && (
        <li>
          {say('dossier')}: <Link to={`/dossiers/${plan.dossier}`}>{plan.dossier}</Link>
        </li>
      )}
      {plan.number !== undefined && plan.issuedOn && (
        <li>{say('decision', { number: plan.number, day: format.date(plan.issuedOn) })}</li>
      )}
      {plan.consulted.length > 0 && (
        <li>{say('consultedUnits', { units: plan.consulted.map(({ name }) => name).join(', ') })}</li>
      )}
      {plan.urgency !== 'NORMAL' && <li>{say('goesOut', { urgency: say(plan.urgency) })}</li>}
      {plan.effective && <li>{say('effectiveFrom', { day: format.date(plan.effective) })}</li>}
    </ul>
  );
}

function Actions({ plan, editable }: { plan: Plan; editable: boolean }) {
  const say = useTexts();
  if (plan.faults.length > 0) return null;
  const file = (kind: string) => `/api/plans/${plan.code}/decision.${kind}`;
  return (
    <>
      {editable && <Submit plan={plan} />}
      <a className="button second" href={file('docx')} download>
        {say('docx')}
      </a>
      <a className="button second" href={file('pdf')} download>
        {say('pdf')}
      </a>
      <a className="button second" href={`/api/plans/${plan.code}/tables.xlsx`} download>
        {say('xlsx')}
      </a>
    </>
  );
}

function Total({ plan: { cost, handling } }: { plan: Plan }) {
  const say = useTexts();
  return (
    <>
      {(cost.before > 0 || !handling) && <Sum label={say('cost')} cost={cost} />}
      {handling && (
        <>
          <Sum label={say('handling')} cost={handling} />
          <p className="quiet small">{say('handlingWhy')}</p>
        </>
      )}
    </>
  );
}

function Sum({ label, cost }: { label: string; cost: Plan['cost'] }) {
  const say = useTexts();
  const format = useFormat();
  return (
    <dl className="plan-total">
      <div>
        <dt>
          {label}, {say('before').toLowerCase()}
        </dt>
        <dd>{format.money(cost.before)}</dd>
      </div>
      <div>
        <dt>{say('after')}</dt>
        <dd>{format.money(cost.after)}</dd>
      </div>
      <div>
        <dt>{say('saved')}</dt>
        <dd>
          {format.money(cost.saved)} (<Share percent={cost.percent} />)
        </dd>
      </div>
    </dl>
  );
}

function Texts({ plan }: { plan: Plan }) {
  const say = useTexts();
  return (
    <section aria-labelledby="texts">
      <h2 id="texts">{say('texts')}</h2>
      {plan.texts.length === 0 ? (
        <p className="quiet">{say('noAmendment')}</p>
      ) : (
        <dl className="facts card">
          {plan.texts.map(({ authority, amendments }) => (
            <div key={authority} className="authority">
              <dt>{authority}</dt>
              <dd>
                <ul>
                  {amendments.map(({ proposal, provision, text }) => (
                    <li key={proposal + provision + text}>
                      {proposal} {provision} {text}
                    </li>
                  ))}
                </ul>
              </dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  );
}
