import { Alert, Button, Progress } from 'antd';
import { Link } from 'react-router';
import type { Api } from '../api/client';
import { useServerText } from '../language/texts';
import { useRuleList } from './rules';
import { useTexts } from './texts';
import { useCancelTrial } from './thresholds';

/** How far a trial has come, then what it has found. */
export function TrialView({ trial }: { trial: Api['Trial'] }) {
  const say = useTexts();
  const cancel = useCancelTrial();
  if (trial.effect) return <Effect effect={trial.effect} />;
  if (trial.state === 'CANCELLED') return <Alert type="info" showIcon title={say('trialCancelled')} />;
  if (trial.state !== 'RUNNING') return <Alert type="error" showIcon role="alert" title={say('trialFailed')} />;
  const { done, total } = trial;
  return (
    <div role="status" className="trial-runs">
      <p>{say('trialRuns', { done, total })}</p>
      <Progress aria-label={say('seeEffect')} percent={Math.floor((100 * done) / Math.max(1, total))} />
      <Button loading={cancel.isPending} onClick={() => cancel.mutate(trial.id)}>
        {say('cancel')}
      </Button>
    </div>
  );
}

function Effect({ effect }: { effect: Api['Effect'] }) {
  const say = useTexts();
  const read = useServerText();
  const rules = useRuleList();
  const nameOf = (id: string) => {
    const rule = rules.data?.find((one) => one.id === id);
    return rule ? read(rule.title) : id;
  };
  const { gained, lost, altered, touched } = effect;
  if (touched === 0) return <p role="status">{say('effectNone')}</p>;
  return (
    <div role="status" className="effect">
      <p>
        <strong>{say('effect', { gained, lost, altered, touched })}</strong>
      </p>
      <table className="plain">
        <thead>
          <tr>
            <th scope="col">{say('rule')}</th>
            <th scope="col">{say('gained')}</th>
            <th scope="col">{say('lost')}</th>
            <th scope="col">{say('altered')}</th>
          </tr>
        </thead>
        <tbody>
          {effect.rules.map((rule) => (
            <tr key={rule.rule}>
              <th scope="row">
                {rule.code} {nameOf(rule.rule)}
              </th>
              <td data-label={say('gained')}>{rule.gained}</td>
              <td data-label={say('lost')}>{rule.lost}</td>
              <td data-label={say('altered')}>{rule.altered}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <details>
        <summary>{say('effectProcedures', { shown: effect.procedures.length, touched })}</summary>
        <ul className="effect-procedures">
          {effect.procedures.map((procedure) => (
            <li key={procedure.code}>
              <Link to={`/procedures/${encodeURIComponent(procedure.code)}`}>{procedure.name}</Link>{' '}
              <span className="code">{procedure.code}</span>
              <ul>
                {procedure.lines.map((line) => (
                  <li key={line.kind + line.rule + line.message.vi}>
                    <strong>{say(line.kind)}</strong> {line.code}: {read(line.message)}
                  </li>
                ))}
              </ul>
            </li>
          ))}
        </ul>
      </details>
    </div>
  );
}
