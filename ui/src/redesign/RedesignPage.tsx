import { Alert } from 'antd';
import { useMemo } from 'react';
import { Link, useParams } from 'react-router';
import type { Api } from '../api/client';
import { LazyDiagram } from '../diagram/LazyDiagram';
import { ModelDiagram } from '../diagram/ModelDiagram';
import { Blank } from '../frame/Blank';
import { BackIcon } from '../frame/icons';
import { Loaded } from '../frame/Loaded';
import { Page } from '../frame/Page';
import { useServerText } from '../language/texts';
import { BeforeAfter } from './BeforeAfter';
import { Changes } from './Changes';
import { MakeDraft } from './MakeDraft';
import { marksOf, useRedesign, useRedesignedModel } from './redesign';
import { useTexts } from './texts';
import './redesign.css';

export default function RedesignPage() {
  const say = useTexts();
  const { code = '' } = useParams();
  const query = useRedesign(code);
  const back = (
    <Link to={`/procedures/${encodeURIComponent(code)}`}>
      <BackIcon /> {query.data?.name ?? code}
    </Link>
  );
  return (
    <Page title={say('title')} above={back} lead={say('lead')}>
      <Loaded query={query} rows={12}>
        {(redesign) =>
          redesign.applied.length + redesign.refused.length > 0 ? (
            <Redesigned redesign={redesign} />
          ) : (
            <Blank
              title={say('nothingAccepted')}
              action={<Link to={`/procedures/${encodeURIComponent(code)}`}>{say('toFindings')}</Link>}
            >
              {say('nothingAcceptedDo')}
            </Blank>
          )
        }
      </Loaded>
    </Page>
  );
}

function Redesigned({ redesign }: { redesign: Api['Redesign'] }) {
  const say = useTexts();
  const { applied, sound } = redesign;
  const proof = sound === undefined ? 'soundUnknown' : sound ? 'sound' : 'unsound';
  return (
    <>
      {applied.length > 0 && (
        <Alert
          className="proof"
          showIcon
          type={sound ? 'success' : sound === false ? 'error' : 'warning'}
          title={say(proof)}
        />
      )}
      <BeforeAfter before={redesign.before} after={redesign.after} />
      <Diagrams redesign={redesign} />
      <div className="carried">
        <Applied redesign={redesign} />
        <Refused redesign={redesign} />
      </div>
      <Changes changes={redesign.changes} />
      {applied.length > 0 && <MakeDraft redesign={redesign} />}
    </>
  );
}

function Diagrams({ redesign }: { redesign: Api['Redesign'] }) {
  const say = useTexts();
  const { code, changes } = redesign;
  const after = useRedesignedModel(code);
  const words = useMemo(() => ({ gone: say('gone'), new: say('new'), other: say('other') }), [say]);
  const before = useMemo(() => marksOf(changes, 'before', words), [changes, words]);
  const now = useMemo(() => marksOf(changes, 'after', words), [changes, words]);
  return (
    <div className="two-diagrams">
      <section aria-labelledby="before">
        <h2 id="before">{say('before')}</h2>
        <ModelDiagram code={code} label={say('diagramBefore')} marks={before} instead={say('noDiagram')} />
      </section>
      <section aria-labelledby="after">
        <h2 id="after">{say('after')}</h2>
        <Loaded query={after}>
          {(xml) => <LazyDiagram xml={xml} label={say('diagramAfter')} marks={now} instead={say('noDiagram')} />}
        </Loaded>
      </section>
    </div>
  );
}

function Applied({ redesign }: { redesign: Api['Redesign'] }) {
  const say = useTexts();
  const read = useServerText();
  return (
    <section className="card" aria-labelledby="applied">
      <h2 id="applied">{say('applied', { count: redesign.applied.length })}</h2>
      {redesign.applied.length === 0 && <p className="quiet">{say('appliedNone')}</p>}
      <ul>
        {redesign.applied.map(({ finding, code, message, again }) => (
          <li key={finding}>
            <strong>{code}</strong> {read(message)}
            {again && <span className="quiet small"> {say('again')}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Refused({ redesign }: { redesign: Api['Redesign'] }) {
  const say = useTexts();
  const read = useServerText();
  return (
    <section className="card" aria-labelledby="refused">
      <h2 id="refused">{say('refused', { count: redesign.refused.length })}</h2>
      {redesign.refused.length === 0 && <p className="quiet">{say('refusedNone')}</p>}
      <ul>
        {redesign.refused.map(({ finding, reason }) => (
          <li key={finding.finding}>
            <strong>{finding.code}</strong> {read(finding.message)}
            <p className="refused-why">{read(reason)}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
