import { Alert } from 'antd';
import type { Api } from '../api/client';
import { useFormat } from '../format/useFormat';
import { useMay } from '../frame/useMay';
import { CommentForm } from './CommentForm';
import { JudgeForm } from './JudgeForm';
import { useTexts } from './texts';
import { DECISIONS, type Decision, type Subject } from './verdicts';
import './verdicts.css';

interface Props {
  about: Subject;
  verdict: Api['Judged'] | undefined;
}

/** What was said to a finding, and the place to say something. */
export function VerdictPanel({ about, verdict }: Props) {
  const say = useTexts();
  const may = useMay('MODEL');
  return (
    <section className="judging" aria-label={say('verdict')}>
      <h3>{say('verdict')}</h3>
      {verdict?.again && <Alert type="warning" showIcon title={say('againWhy')} />}
      {!verdict && <p className="quiet small">{say('OPEN')}</p>}
      {may && <JudgeForm key={verdict?.revision ?? 0} about={about} verdict={verdict} />}
      {verdict && <Said said={verdict.said} />}
      {may && <CommentForm about={about} />}
    </section>
  );
}

function Said({ said }: { said: Api['Said'][] }) {
  const say = useTexts();
  const format = useFormat();
  const kinds: string[] = [...DECISIONS, 'COMMENT'];
  return (
    <ol className="said">
      {said.map(({ kind, words, person, at, version }) => (
        <li key={at + kind + words}>
          <strong>{say(kinds.includes(kind) ? (kind as Decision | 'COMMENT') : 'WITHDRAWN')}</strong>
          <span className="quiet small">
            {' '}
            {say(version ? 'by' : 'byOfSeveral', { name: person.name, moment: format.moment(at), version })}
          </span>
          {words && <p className="typed">{words}</p>}
        </li>
      ))}
    </ol>
  );
}
