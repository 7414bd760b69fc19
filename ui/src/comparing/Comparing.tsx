import { useQueries } from '@tanstack/react-query';
import { Link, useParams, useSearchParams } from 'react-router';
import { type Api, answer, api } from '../api/client';
import { LazyDiagram } from '../diagram/LazyDiagram';
import { Blank } from '../frame/Blank';
import { BackIcon } from '../frame/icons';
import { Loaded } from '../frame/Loaded';
import { Page } from '../frame/Page';
import { Waiting } from '../frame/Waiting';
import { Changes } from './Changes';
import { isWide, useCompared } from './comparing';
import { Differences } from './Differences';
import { Pair } from './Pair';
import { TakenBack } from './TakenBack';
import { useTexts } from './texts';
import './comparing.css';

const KINDS = ['removed', 'changed', 'added'] as const;

/** Two versions of a procedure side by side; wide flows one above the other. */
export default function Comparing() {
  const say = useTexts();
  const { code = '' } = useParams();
  const [params] = useSearchParams();
  const before = Number(params.get('before'));
  const after = Number(params.get('after'));
  const query = useCompared(code, before, after);
  return (
    <Page
      title={before && after ? say('title', { before, after }) : say('choose')}
      above={
        <Link to={`/procedures/${encodeURIComponent(code)}/versions`}>
          <BackIcon /> {say('back')}
        </Link>
      }
      lead={query.data ? `${query.data.after.name} (${code})` : code}
    >
      <Pair code={code} before={before} after={after} />
      {before > 0 && after > 0 && (
        <Loaded query={query} rows={12}>
          {(compared) => (
            <>
              <Differences compared={compared} />
              <TakenBack code={code} before={before} after={after} />
              <Diagrams compared={compared} />
              {compared.changes.length ? (
                <Changes changes={compared.changes} />
              ) : (
                <Blank title={say('same')}>{say('sameDo')}</Blank>
              )}
            </>
          )}
        </Loaded>
      )}
    </Page>
  );
}

function Diagrams({ compared }: { compared: Api['Compared'] }) {
  const say = useTexts();
  const { code, before, after } = compared;
  const [old, now] = useQueries({
    queries: [before.number, after.number].map((version) => ({
      queryKey: ['model', code, version],
      staleTime: 60_000,
      queryFn: () =>
        answer(
          api.GET('/api/procedures/{code}/model', {
            params: { path: { code }, query: { version } },
            parseAs: 'text',
          }),
        ),
    })),
  });
  if (!old?.data || !now?.data) return <Waiting rows={8} />;
  const marks = (list: Api['ChangeMark'][]) => list.map(({ element, kind }) => ({ element, kind, label: say(kind) }));
  const wide = isWide(old.data) || isWide(now.data);
  return (
    <>
      <ul className="legend" aria-label={say('legend')}>
        {KINDS.map((kind) => (
          <li key={kind} className={kind}>
            {say(kind)}
          </li>
        ))}
      </ul>
      <div className={wide ? 'two-versions wide' : 'two-versions'}>
        <section>
          <h2>{say('beforeNumber', { number: before.number })}</h2>
          <LazyDiagram
            xml={old.data}
            label={say('diagramBefore')}
            marks={marks(compared.marksBefore)}
            instead={say('noDiagram')}
          />
        </section>
        <section>
          <h2>{say('afterNumber', { number: after.number })}</h2>
          <LazyDiagram
            xml={now.data}
            label={say('diagramAfter')}
            marks={marks(compared.marksAfter)}
            instead={say('noDiagram')}
          />
        </section>
      </div>
    </>
  );
}
