import { useEffect, useRef } from 'react';
import { Link } from 'react-router';
import type { Api } from '../api/client';
import { useFormat } from '../format/useFormat';
import { LevelMark } from '../frame/LevelMark';
import { useTexts as useFrameTexts } from '../frame/texts';
import { useServerText } from '../language/texts';
import { AlsoFound } from '../rules/AlsoFound';
import { VerdictPanel } from '../verdicts/VerdictPanel';
import { VerdictTag } from '../verdicts/VerdictTag';
import { whoDecides } from '../verdicts/whoDecides';
import { useTexts } from './texts';

interface Props {
  code: string;
  verdict: Api['Judged'] | undefined;
  finding: Api['Finding'];
  rule: Api['Rule'] | undefined;
  open: boolean;
  nameOf: (element: string) => string | undefined;
  onOpen: () => void;
}

/** One finding: its sentence, and when opened everything needed to judge it. */
export function FindingItem({ code, verdict, finding, rule, open, nameOf, onOpen }: Props) {
  const say = useTexts();
  const sayFrame = useFrameTexts();
  const read = useServerText();
  const item = useRef<HTMLLIElement>(null);

  useEffect(() => {
    const list = item.current?.parentElement;
    if (!open || !item.current || !list) return;
    // Only the list scrolls: the page stays where the reader is, so that the diagram stays in sight.
    if (list.scrollHeight > list.clientHeight) list.scrollTop = item.current.offsetTop;
    else item.current.scrollIntoView({ block: 'nearest' });
  }, [open]);

  const also = (finding.evidence.also ?? []) as Api['SaidToo'][];
  const where = finding.elements.map(nameOf).filter(Boolean).join('; ') || say('noSingleStep');
  return (
    <li ref={item} className={`finding ${finding.level}`} data-finding={finding.id}>
      <button type="button" aria-expanded={open} onClick={onOpen}>
        <LevelMark level={finding.level} />
        <span>
          <span className="finding-head">
            {sayFrame(finding.level)} · {finding.code}
            <VerdictTag verdict={verdict} />
          </span>
          <span className="finding-message">{read(finding.message)}</span>
        </span>
      </button>
      {open && (
        <div className="finding-more">
          <dl>
            <dt>{say('where')}</dt>
            <dd>{where}</dd>
            <dt>{say('saving')}</dt>
            <dd>
              <Saving saving={finding.saving} />
            </dd>
            <dt>{say('authority')}</dt>
            <dd>{whoDecides(say(finding.authority), finding)}</dd>
            <dt>{say('guard')}</dt>
            <dd>{finding.guard || say('noGuard')}</dd>
            {rule && (
              <>
                <dt>{say('why')}</dt>
                <dd>{read(rule.why)}</dd>
                <dt>{say('keep')}</dt>
                <dd>{read(rule.keep)}</dd>
              </>
            )}
            {also.length > 0 && (
              <>
                <dt>{say('also')}</dt>
                <dd>
                  <AlsoFound rules={also} />
                </dd>
              </>
            )}
            <dt>{say('source')}</dt>
            <dd>{finding.source}</dd>
          </dl>
          <Link to={`/rules/${finding.rule}`}>{say('rulePage')}</Link>
          <VerdictPanel about={{ code, finding: finding.id }} verdict={verdict} />
        </div>
      )}
    </li>
  );
}

function Saving({ saving }: { saving: Api['Finding']['saving'] }) {
  const say = useTexts();
  const format = useFormat();
  const parts = [
    saving.days && format.workingDays(saving.days),
    saving.hours && format.hours(saving.hours),
    saving.costPerYear && say('perYear', { money: format.money(saving.costPerYear) }),
  ].filter(Boolean);
  return parts.length ? parts.join('; ') : say('noSaving');
}
