import { Button, Segmented, Select } from 'antd';
import { type ReactNode, useState } from 'react';
import { Link } from 'react-router';
import type { Api } from '../api/client';
import { LevelMark } from '../frame/LevelMark';
import { LEVELS, type Level } from '../frame/levels';
import { useTexts as useFrameTexts } from '../frame/texts';
import { useMay } from '../frame/useMay';
import { useServerText } from '../language/texts';
import { useRuleList } from '../rules/rules';
import { useTexts as useVerdictTexts } from '../verdicts/texts';
import { fits, useVerdicts, WANTED, type Wanted } from '../verdicts/verdicts';
import { Beside } from './Beside';
import { FindingItem } from './FindingItem';
import { FOLDED_BEYOND, type Group, grouped, seen } from './grouped';
import { useTexts } from './texts';

interface Props {
  code: string;
  findings: Api['Finding'][];
  chosen: string | undefined;
  onChoose: (finding: string | undefined) => void;
  nameOf: (element: string) => string | undefined;
}

/** The findings, worst first, beside the diagram they speak of. */
export function Findings({ code, findings, chosen, onChoose, nameOf }: Props) {
  const say = useTexts();
  const sayFrame = useFrameTexts();
  const rules = useRuleList();
  const sayVerdict = useVerdictTexts();
  const verdicts = useVerdicts(code);
  const verdictOf = (id: string) => verdicts.data?.find(({ finding }) => finding === id);
  const ruleOf = (id: string) => rules.data?.find((rule) => rule.id === id);
  const mayModel = useMay('MODEL');
  const accepted = verdicts.data?.filter(({ decision }) => decision === 'ACCEPTED').length ?? 0;
  const [wanted, setWanted] = useState<Wanted>('ALL');
  const [level, setLevel] = useState<Level | 'all'>('all');

  // A finding chosen in the diagram is never hidden by the filter.
  const shown = findings.filter(
    (finding) =>
      finding.id === chosen || ((level === 'all' || finding.level === level) && fits(wanted, verdictOf(finding.id))),
  );
  const options = [
    { value: 'all' as const, label: `${say('all')} ${findings.length}` },
    ...LEVELS.map((value) => {
      const count = findings.filter((finding) => finding.level === value).length;
      return { value, label: <LevelOption level={value} count={count} name={sayFrame(`${value}s`, { count })} /> };
    }),
  ];
  return (
    <section className="findings" aria-labelledby="findings">
      <h2 id="findings">{say('findings')}</h2>
      {findings.length === 0 ? (
        <>
          <p className="quiet">
            <strong>{say('findingsNone')}.</strong> {say('findingsNoneDo')}
          </p>
          <Beside code={code} />
        </>
      ) : (
        <>
          <Segmented block aria-label={say('filterLevel')} value={level} options={options} onChange={setLevel} />
          <Select
            className="by-verdict"
            aria-label={sayVerdict('filter')}
            value={wanted}
            options={WANTED.map((value) => ({ value, label: sayVerdict(value) }))}
            onChange={setWanted}
          />
          {shown.length === 0 && <p className="quiet">{say('findingsNoneAtLevel')}</p>}
          <ol tabIndex={-1}>
            {grouped(shown).map((group) => (
              <OfRule key={group.rule} group={group} rule={ruleOf(group.rule)} chosen={chosen}>
                {(finding) => (
                  <FindingItem
                    key={finding.id}
                    code={code}
                    finding={finding}
                    verdict={verdictOf(finding.id)}
                    rule={ruleOf(finding.rule)}
                    open={finding.id === chosen}
                    nameOf={nameOf}
                    onOpen={() => onChoose(finding.id === chosen ? undefined : finding.id)}
                  />
                )}
              </OfRule>
            ))}
          </ol>
          <Beside code={code} />
          {mayModel && accepted > 0 && (
            <p className="to-redesign">
              <Link className="button" to={`/procedures/${encodeURIComponent(code)}/redesign`}>
                {sayVerdict('toRedesign', { count: accepted })}
              </Link>
            </p>
          )}
        </>
      )}
    </section>
  );
}

interface OfRuleProps {
  group: Group;
  rule: Api['Rule'] | undefined;
  chosen: string | undefined;
  children: (finding: Api['Finding']) => ReactNode;
}

/** What one rule finds in many steps is told once, its first few shown. */
function OfRule({ group, rule, chosen, children }: OfRuleProps) {
  const say = useTexts();
  const read = useServerText();
  const [open, setOpen] = useState(false);
  const { findings } = group;
  if (findings.length <= FOLDED_BEYOND) return findings.map(children);
  const shown = open ? findings : seen(group, chosen);
  return (
    <>
      <li className="finding-group">
        <strong>
          {findings[0]?.code} {rule && read(rule.title)}
        </strong>{' '}
        <span className="quiet small">{say('sameRule', { count: findings.length })}</span>
      </li>
      {shown.map(children)}
      {(open || shown.length < findings.length) && (
        <li className="finding-fold">
          <Button type="link" size="small" aria-expanded={open} onClick={() => setOpen(!open)}>
            {open ? say('fold') : say('unfold', { count: findings.length - shown.length })}
          </Button>
        </li>
      )}
    </>
  );
}

function LevelOption({ level, count, name }: { level: Level; count: number; name: string }) {
  return (
    <span title={name}>
      <LevelMark level={level} /> <span aria-hidden="true">{count}</span>
      <span className="sr-only">{name}</span>
    </span>
  );
}
