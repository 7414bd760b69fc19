import type { ReactNode } from 'react';
import type { Api } from '../api/client';
import { useFormat } from '../format/useFormat';
import { Hint } from '../frame/Hint';
import { useTexts } from './texts';

export function Measures({ measures }: { measures: Api['Measures'] }) {
  const say = useTexts();
  const format = useFormat();
  const { automaticSteps: automatic } = measures;
  return (
    <section aria-label={say('measures')}>
      <dl className="measures">
        <Measure
          name={say('measureSteps')}
          why={say('measureStepsWhy')}
          value={format.number(measures.steps)}
          beside={automatic > 0 && say('automaticSteps', { number: format.number(automatic) })}
        />
        <Measure name={say('handovers')} why={say('handoversWhy')} value={format.number(measures.handovers)} />
        <Measure
          name={say('approvalLevels')}
          why={say('approvalLevelsWhy')}
          value={format.number(measures.approvalLevels)}
        />
        <Measure name={say('documents')} why={say('documentsWhy')} value={format.number(measures.documents)} />
        <Measure
          name={say('elapsedDays')}
          why={say('elapsedDaysWhy')}
          value={format.workingDays(measures.elapsedDays)}
          beside={say('worst', { days: format.number(measures.elapsedDaysWorst) })}
        />
        <Measure name={say('effort')} why={say('effortWhy')} value={format.hours(measures.effortHours)} />
        <Measure
          name={say('cost')}
          why={say('costWhy')}
          value={format.money(measures.costPerYear)}
          beside={say(measures.costMethod)}
        />
      </dl>
    </section>
  );
}

function Measure({ name, why, value, beside }: { name: string; why: string; value: string; beside?: ReactNode }) {
  return (
    <div>
      <dt>
        {name} <Hint text={why} />
      </dt>
      <dd>
        <strong>{value}</strong>
        {beside && <span>{beside}</span>}
      </dd>
    </div>
  );
}
