import { Segmented, Select } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { Api } from '../api/client';
import { LevelMark } from '../frame/LevelMark';
import { LEVELS, type Level } from '../frame/levels';
import { useTexts as useFrameTexts } from '../frame/texts';
import { useMay } from '../frame/useMay';
import { useRuleList } from '../rules/rules';
import { useTexts as useVerdictTexts } from '../verdicts/texts';
import { fits, useVerdicts, WANTED, type Wanted } from '../verdicts/verdicts';
import { FindingItem } from './FindingItem';
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
        <p className="quiet">
          <strong>{say('findingsNone')}.</strong> {say('findingsNoneDo')}
        </p>
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
            {shown.map((finding) => (
              <FindingItem
                key={finding.id}
                code={code}
                finding={finding}
                verdict={verdictOf(finding.id)}
                rule={rules.data?.find(({ id }) => id === finding.rule)}
                open={finding.id === chosen}
                nameOf={nameOf}
                onOpen={() => onChoose(finding.id === chosen ? undefined : finding.id)}
              />
            ))}
          </ol>
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

function LevelOption({ level, count, name }: { level: Level; count: number; name: string }) {
  return (
    <span title={name}>
      <LevelMark level={level} /> <span aria-hidden="true">{count}</span>
      <span className="sr-only">{name}</span>
    </span>
  );
}
