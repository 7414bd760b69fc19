import { Button } from 'antd';
import { Link } from 'react-router';
import type { Api } from '../api/client';
import { useFormat } from '../format/useFormat';
import { Blank } from '../frame/Blank';
import { Fault } from '../frame/Fault';
import { BackIcon } from '../frame/icons';
import { Loaded } from '../frame/Loaded';
import { Page } from '../frame/Page';
import { useMay } from '../frame/useMay';
import { useServerText } from '../language/texts';
import { usePauseSelfStart, useSelfStarts } from './dossiers';
import { useTexts } from './texts';
import './dossiers.css';

/** Procedures whose drawing says when they start, and the switch that stops them. */
export default function SelfStarts() {
  const say = useTexts();
  const query = useSelfStarts();
  const pause = usePauseSelfStart();
  return (
    <Page
      title={say('selfStarts')}
      above={
        <Link to="/dossiers">
          <BackIcon /> {say('allDossiers')}
        </Link>
      }
      lead={say('selfStartsLead')}
    >
      {pause.error && <Fault error={pause.error} />}
      <Loaded query={query} rows={3}>
        {(rows) =>
          rows.length ? (
            <table className="plain">
              <thead>
                <tr>
                  <th scope="col">{say('procedure')}</th>
                  <th scope="col">{say('selfStartWhen')}</th>
                  <th scope="col">{say('selfStartNext')}</th>
                  <th scope="col">{say('selfStartLast')}</th>
                </tr>
              </thead>
              <tbody>
                {rows.map((row) => (
                  <Row key={row.procedure} row={row} pause={pause} />
                ))}
              </tbody>
            </table>
          ) : (
            <Blank title={say('selfStartsNone')}>{say('selfStartsNoneDo')}</Blank>
          )
        }
      </Loaded>
    </Page>
  );
}

function Row({ row, pause }: { row: Api['SelfStartRow']; pause: ReturnType<typeof usePauseSelfStart> }) {
  const say = useTexts();
  const read = useServerText();
  const format = useFormat();
  return (
    <tr>
      <th scope="row">
        <div className="row-title">
          <Link to={`/procedures/${encodeURIComponent(row.procedure)}`}>{row.procedureName}</Link>
          <span className="code">{row.procedure}</span>
        </div>
      </th>
      <td data-label={say('selfStartWhen')}>{read(row.when)}</td>
      <td data-label={say('selfStartNext')}>
        <div>
          {row.paused
            ? say('selfStartPaused', {
                name: row.pausedBy?.name ?? '–',
                moment: row.pausedAt ? format.moment(row.pausedAt) : '–',
              })
            : row.next
              ? format.moment(row.next)
              : say('selfStartNoMore')}
          {row.failed && <p className="wrong">{say('selfStartFailed')}</p>}
          <Switch row={row} pause={pause} />
        </div>
      </td>
      <td data-label={say('selfStartLast')}>
        {row.lastDossier && row.lastAt ? (
          <div>
            {format.moment(row.lastAt)}
            <div>
              <Link to={`/dossiers/${row.lastDossier}`}>{row.lastDossier}</Link>
            </div>
          </div>
        ) : (
          <span className="quiet">{say('selfStartNever')}</span>
        )}
      </td>
    </tr>
  );
}

function Switch({ row, pause }: { row: Api['SelfStartRow']; pause: ReturnType<typeof usePauseSelfStart> }) {
  const say = useTexts();
  const models = useMay('MODEL');
  const administers = useMay('ADMINISTER');
  if (!models && !administers) return null;
  const deeds = [
    ...(row.failed ? [{ paused: false, deed: say('selfStartAgain') }] : []),
    row.paused ? { paused: false, deed: say('selfStartResume') } : { paused: true, deed: say('selfStartPause') },
  ];
  return (
    <div className="switches">
      {deeds.map(({ paused, deed }) => (
        <Button
          key={deed}
          size="small"
          aria-label={say('selfStartOf', { deed, name: row.procedureName })}
          loading={pause.isPending && pause.variables.procedure === row.procedure}
          onClick={() => pause.mutate({ procedure: row.procedure, paused })}
        >
          {deed}
        </Button>
      ))}
    </div>
  );
}
