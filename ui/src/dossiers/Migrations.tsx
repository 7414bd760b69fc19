import { Segmented } from 'antd';
import { Link } from 'react-router';
import type { Api } from '../api/client';
import { useFormat } from '../format/useFormat';
import { Blank } from '../frame/Blank';
import { BackIcon } from '../frame/icons';
import { Loaded } from '../frame/Loaded';
import { Page } from '../frame/Page';
import { Pages } from '../frame/Pages';
import { useSearch } from '../frame/useSearch';
import { useServerText } from '../language/texts';
import { type MigrationState, PAGE_SIZE, useMigrations } from './dossiers';
import { useTexts } from './texts';
import './dossiers.css';

/** Running dossiers when a new version took force: who went over, who stayed and why. */
export default function Migrations() {
  const say = useTexts();
  const { params, page, set, toPage } = useSearch();
  const procedure = params.get('procedure') ?? '';
  const version = params.get('version') ?? '';
  const state = (params.get('state') ?? '') as MigrationState | '';
  const query = useMigrations(procedure, version, state, page);
  const back = procedure ? `/procedures/${encodeURIComponent(procedure)}/versions` : '/dossiers';
  return (
    <Page
      title={
        procedure ? say(version ? 'migrationsTo' : 'migrationsOf', { code: procedure, version }) : say('migrations')
      }
      above={
        <Link to={back}>
          <BackIcon /> {say(procedure ? 'allVersions' : 'allDossiers')}
        </Link>
      }
      lead={say('migrationsLead')}
    >
      <Loaded query={query} rows={8}>
        {({ items, total, pending, migrated, stayed }) => (
          <>
            <Segmented
              className="migration-states"
              aria-label={say('migrationState')}
              value={state}
              onChange={(next) => set({ state: next, page: '' })}
              options={[
                { value: '', label: say('allOf', { count: pending + migrated + stayed }) },
                { value: 'MIGRATED', label: say('MIGRATED', { count: migrated }) },
                { value: 'STAYED', label: say('STAYED', { count: stayed }) },
                ...(pending > 0 ? [{ value: 'PENDING', label: say('PENDING', { count: pending }) }] : []),
              ]}
            />
            {items.length ? <Rows items={items} /> : <Blank title={say('noMigrations')}>{say('noMigrationsDo')}</Blank>}
            <Pages page={page} size={PAGE_SIZE} total={total} onTurn={toPage} />
          </>
        )}
      </Loaded>
    </Page>
  );
}

function Rows({ items }: { items: Api['MigrationRow'][] }) {
  const say = useTexts();
  const format = useFormat();
  return (
    <table className="plain">
      <thead>
        <tr>
          <th scope="col">{say('dossier')}</th>
          <th scope="col">{say('procedure')}</th>
          <th scope="col">{say('versionChange')}</th>
          <th scope="col">{say('currentSteps')}</th>
          <th scope="col">{say('outcome')}</th>
          <th scope="col">{say('due')}</th>
        </tr>
      </thead>
      <tbody>
        {items.map((row) => (
          <tr key={`${row.dossier} ${row.version}`}>
            <th scope="row">
              {row.title ? (
                <div className="row-title">
                  <Link to={`/dossiers/${row.dossier}`}>{row.title}</Link>
                  <span className="code">{row.dossier}</span>
                </div>
              ) : (
                row.dossier
              )}
            </th>
            <td data-label={say('procedure')}>{row.procedureName}</td>
            <td data-label={say('versionChange')}>
              <span>
                {say('fromTo', { from: row.fromVersion, to: row.version })}
                <br />
                <span className="quiet small">{format.moment(row.orderedAt)}</span>
              </span>
            </td>
            <td data-label={say('currentSteps')}>{row.steps.join('; ') || '–'}</td>
            <td data-label={say('outcome')}>
              <Outcome row={row} />
            </td>
            <td data-label={say('due')}>
              <Due row={row} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Outcome({ row }: { row: Api['MigrationRow'] }) {
  const say = useTexts();
  const read = useServerText();
  return (
    <span>
      <strong className={`migration ${row.state}`}>{say(`is${row.state}`)}</strong>
      {row.reason && (
        <>
          <br />
          <span className="small">{read(row.reason)}</span>
        </>
      )}
    </span>
  );
}

function Due({ row }: { row: Api['MigrationRow'] }) {
  const say = useTexts();
  const format = useFormat();
  if (!row.dueAfter) return '–';
  if (row.dueBefore === row.dueAfter) return say('dueKept', { moment: format.moment(row.dueAfter) });
  return row.dueBefore
    ? say('dueMoved', { before: format.moment(row.dueBefore), after: format.moment(row.dueAfter) })
    : format.moment(row.dueAfter);
}
