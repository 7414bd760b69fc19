import { Tooltip } from 'antd';
import type { Api } from '../api/client';
import { useFormat } from '../format/useFormat';
import { useServerText } from '../language/texts';
import { useTexts } from './texts';

/** The steps as a plain table; what the file did not say itself is marked. */
export function StepsTable({ procedure: { steps, inferred, unitNames } }: { procedure: Api['ProcedureDetail'] }) {
  const say = useTexts();
  const read = useServerText();
  const format = useFormat();
  const guess = (element: string, attribute: string) =>
    inferred.find((inference) => inference.element === element && inference.attribute === attribute);
  const marked = (step: Api['StepRow'], attribute: string, text: string | undefined) => (
    <>
      {text ?? '–'}
      {text !== undefined && <InferredMark inference={guess(step.id, attribute)} />}
    </>
  );
  return (
    <section aria-labelledby="steps">
      <h2 id="steps">{say('stepsTitle')}</h2>
      <table className="plain">
        <thead>
          <tr>
            <th scope="col">{say('step')}</th>
            <th scope="col">{say('kind')}</th>
            <th scope="col">{say('unit')}</th>
            <th scope="col">{say('level')}</th>
            <th scope="col">{say('limit')}</th>
          </tr>
        </thead>
        <tbody>
          {steps.map((step, index) => (
            <tr key={step.id}>
              <th scope="row">
                <span className="quiet">{index + 1}.</span> {step.name}
              </th>
              <td data-label={say('kind')}>
                {marked(step, 'kind', step.kindLabel ? read(step.kindLabel) : step.kind)}
              </td>
              <td data-label={say('unit')}>
                {marked(step, 'unit', step.unit ? (unitNames[step.unit] ?? step.unit) : undefined)}
              </td>
              <td data-label={say('level')}>{marked(step, 'level', step.level ? String(step.level) : undefined)}</td>
              <td data-label={say('limit')}>
                {marked(step, 'limit', step.limit === undefined ? undefined : format.limit(step.limit, step.limitUnit))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** The same table to work on elsewhere; it can be imported again. */
export function StepFiles({ code, version }: { code: string; version?: number }) {
  const say = useTexts();
  const href = (kind: string) =>
    `/api/procedures/${encodeURIComponent(code)}/steps.${kind}${version ? `?version=${version}` : ''}`;
  return (
    <p className="step-files">
      {say('stepFiles')}{' '}
      <a href={href('xlsx')} download>
        {say('stepsXlsx')}
      </a>{' '}
      ·{' '}
      <a href={href('csv')} download>
        {say('stepsCsv')}
      </a>
    </p>
  );
}

function InferredMark({ inference }: { inference: Api['Inference'] | undefined }) {
  const say = useTexts();
  const read = useServerText();
  if (!inference) return null;
  const why = say('inferredWhy', { because: read(inference.because) });
  return (
    <Tooltip title={why} trigger={['hover', 'focus', 'click']}>
      <button type="button" className="inferred" aria-label={`${say('inferredMark')}: ${why}`}>
        {say('inferredMark')}
      </button>
    </Tooltip>
  );
}
