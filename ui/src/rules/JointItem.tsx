import { Link } from 'react-router';
import type { Api } from '../api/client';
import { useFormat } from '../format/useFormat';
import { LevelMark } from '../frame/LevelMark';
import { useTexts as useFrameTexts } from '../frame/texts';
import { useServerText } from '../language/texts';
import { VerdictPanel } from '../verdicts/VerdictPanel';
import { VerdictTag } from '../verdicts/VerdictTag';
import { whoDecides } from '../verdicts/whoDecides';
import { useTexts } from './texts';

interface Props {
  row: Api['JointRow'];
  rule: Api['Rule'] | undefined;
  open: boolean;
  onOpen: () => void;
}

/** One matter between procedures: its sentence, and when opened who is concerned and what was said to it. */
export function JointItem({ row, rule, open, onOpen }: Props) {
  const say = useTexts();
  const sayFrame = useFrameTexts();
  const read = useServerText();
  const { finding, verdict } = row;
  return (
    <li className="joint-item" data-finding={finding.id}>
      <button type="button" aria-expanded={open} onClick={onOpen}>
        <LevelMark level={finding.level} />
        <span>
          <span className="small quiet">
            {sayFrame(finding.level)} · {finding.code} · {say('ofProcedures', { count: row.procedures })}
            <VerdictTag verdict={verdict} />
          </span>
          <span className="joint-message">{read(finding.message)}</span>
        </span>
      </button>
      {open && (
        <div className="joint-more">
          <Facts row={row} rule={rule} />
          <VerdictPanel about={{ finding: finding.id }} verdict={verdict} />
        </div>
      )}
    </li>
  );
}

function Facts({ row, rule }: Pick<Props, 'row' | 'rule'>) {
  const say = useTexts();
  const read = useServerText();
  const format = useFormat();
  const { finding, names, places, procedures } = row;
  const more = procedures - new Set(places.map(({ procedure }) => procedure)).size;
  const acts = places.some(({ acting }) => acting);
  return (
    <dl>
      <dt>{say('concerned')}</dt>
      <dd>
        <ul className="plain-list">
          {places.map(({ procedure, procedureName, acting }) => (
            <li key={procedure}>
              <Link to={`/procedures/${encodeURIComponent(procedure)}`}>{procedureName}</Link>{' '}
              <span className="code">{procedure}</span>
              {acts && <span className="quiet small"> {say(acting ? 'goes' : 'stays')}</span>}
            </li>
          ))}
        </ul>
        {more > 0 && <span className="quiet">{say('moreProcedures', { count: more })}</span>}
      </dd>
      {names.length > 0 && (
        <>
          <dt>{say('aboutWhat')}</dt>
          <dd>{names.join(' → ')}</dd>
        </>
      )}
      {finding.saving.costPerYear > 0 && (
        <>
          <dt>{say('savingPerYear')}</dt>
          <dd>{format.money(finding.saving.costPerYear)}</dd>
        </>
      )}
      <dt>{say('authority')}</dt>
      <dd>{whoDecides(say(finding.authority), finding)}</dd>
      {finding.guard && (
        <>
          <dt>{say('guard')}</dt>
          <dd>{finding.guard}</dd>
        </>
      )}
      {rule && (
        <>
          <dt>{say('why')}</dt>
          <dd>{read(rule.why)}</dd>
          <dt>{say('keep')}</dt>
          <dd>{read(rule.keep)}</dd>
        </>
      )}
      <dt>{say('sources')}</dt>
      <dd>
        {finding.source} · <Link to={`/rules/${finding.rule}`}>{say('rulePage')}</Link>
      </dd>
    </dl>
  );
}
