import { useMemo, useState } from 'react';
import { Link, useParams, useSearchParams } from 'react-router';
import type { Api } from '../api/client';
import { Parts } from '../catalogue/Parts';
import { StateTag } from '../catalogue/StateTag';
import { AgainstPlan } from '../comparing/AgainstPlan';
import { ModelDiagram } from '../diagram/ModelDiagram';
import { useFormat } from '../format/useFormat';
import { BackIcon } from '../frame/icons';
import { Loaded } from '../frame/Loaded';
import { LEVELS } from '../frame/levels';
import { Page } from '../frame/Page';
import { useTexts as useFrameTexts } from '../frame/texts';
import { WhyNot } from '../verdicts/WhyNot';
import { badgesOf } from './badgesOf';
import { Execution } from './Execution';
import { Findings } from './Findings';
import { Inferred } from './Inferred';
import { Measures } from './Measures';
import { useProcedure } from './procedures';
import { Soundness } from './Soundness';
import { StartDossier } from './StartDossier';
import { StepFiles, StepsTable } from './StepsTable';
import { useTexts } from './texts';
import './modelling.css';

export default function ProcedurePage() {
  const say = useTexts();
  const { code = '' } = useParams();
  const [params] = useSearchParams();
  const version = Number(params.get('version')) || undefined;
  const query = useProcedure(code, version);
  const back = (
    <Link to="/procedures">
      <BackIcon /> {say('allProcedures')}
    </Link>
  );
  if (query.data) return <Reviewed procedure={query.data} version={version} back={back} />;
  return (
    <Page title={query.error ? say('notFound', { code }) : code} above={back}>
      <Loaded query={query} rows={12}>
        {() => null}
      </Loaded>
    </Page>
  );
}

interface Props {
  procedure: Api['ProcedureDetail'];
  /** Asked for by number; the one in force otherwise. */
  version?: number;
  back: React.ReactNode;
}

function Reviewed({ procedure, version, back }: Props) {
  const say = useTexts();
  const sayFrame = useFrameTexts();
  const [chosen, setChosen] = useState<string>();

  const findings = useMemo(
    () => procedure.findings.toSorted((a, b) => LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level)),
    [procedure.findings],
  );
  const names = useMemo(() => new Map(procedure.steps.map(({ id, name }) => [id, name])), [procedure.steps]);
  const nameOf = (element: string) => names.get(element);
  const badges = useMemo(
    () =>
      badgesOf(findings).map((badge) => ({
        ...badge,
        label: say('badge', {
          name: names.get(badge.element) ?? badge.element,
          count: badge.count,
          level: sayFrame(badge.level).toLowerCase(),
        }),
      })),
    [findings, names, say, sayFrame],
  );
  const spokenOf = useMemo(() => findings.find(({ id }) => id === chosen)?.elements ?? [], [findings, chosen]);
  const marks = useMemo(() => spokenOf.map((element) => ({ element, kind: 'chosen' as const })), [spokenOf]);

  /** Choosing an element again goes on to its next finding. */
  const chooseElement = (element: string) => {
    const own = findings.filter(({ elements }) => elements.includes(element));
    if (own.length) setChosen(own[(own.findIndex(({ id }) => id === chosen) + 1) % own.length]?.id);
  };

  const steps = <StepsTable procedure={procedure} />;
  return (
    <Page
      title={procedure.name}
      above={back}
      lead={<Facts procedure={procedure} />}
      actions={<StartDossier procedure={procedure} />}
    >
      <Parts code={procedure.code} />
      <AgainstPlan code={procedure.code} version={procedure.version} />
      <Soundness verdict={procedure.soundness} nameOf={(element) => nameOf(element) ?? element} />
      <Measures measures={procedure.measures} />
      <div className="review">
        <section className="review-diagram" aria-labelledby="diagram">
          <h2 id="diagram">{say('diagram')}</h2>
          <ModelDiagram
            code={procedure.code}
            version={version}
            label={say('diagramOf', { name: procedure.name })}
            badges={badges}
            marks={marks}
            focus={spokenOf}
            onChoose={chooseElement}
            instead={steps}
          />
        </section>
        <Findings code={procedure.code} findings={findings} chosen={chosen} onChoose={setChosen} nameOf={nameOf} />
      </div>
      {steps}
      <StepFiles code={procedure.code} version={version} />
      <WhyNot code={procedure.code} steps={procedure.steps} />
      <Execution code={procedure.code} />
      <Inferred inferred={procedure.inferred} nameOf={(element) => nameOf(element) ?? element} />
    </Page>
  );
}

function Facts({ procedure }: { procedure: Api['ProcedureDetail'] }) {
  const say = useTexts();
  const format = useFormat();
  const { code, group, ownerName, owner, limit, limitUnit, version, versionState, updatedAt } = procedure;
  return (
    <ul className="inline-facts">
      <li className="code">{code}</li>
      {group && <li title={say(`group${group}`)}>{say('group', { group })}</li>}
      {(ownerName ?? owner) && <li>{ownerName ?? owner}</li>}
      {limit !== undefined && <li>{say('legalLimit', { limit: format.limit(limit, limitUnit) })}</li>}
      <li>
        <StateTag state={versionState} />
      </li>
      <li>
        {say('version', { version })}, {say('updated', { moment: format.moment(updatedAt) })}
      </li>
    </ul>
  );
}
