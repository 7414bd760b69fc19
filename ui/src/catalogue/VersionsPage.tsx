import { App, Button } from 'antd';
import { useRef, useState } from 'react';
import { Link, useParams } from 'react-router';
import type { Api } from '../api/client';
import { useFormat } from '../format/useFormat';
import { Blank } from '../frame/Blank';
import { Fault } from '../frame/Fault';
import { BackIcon, PlusIcon } from '../frame/icons';
import { Loaded } from '../frame/Loaded';
import { Page } from '../frame/Page';
import { useMay } from '../frame/useMay';
import { type State, useAddDraft, useVersions } from './catalogue';
import { MoveDialog } from './MoveDialog';
import { Parts } from './Parts';
import { StateTag } from './StateTag';
import { useTexts } from './texts';
import './catalogue.css';

export default function VersionsPage() {
  const say = useTexts();
  const { code = '' } = useParams();
  const query = useVersions(code);
  const mayModel = useMay('MODEL');
  const name = query.data?.versions[0]?.name ?? code;
  const back = (
    <Link to="/procedures">
      <BackIcon /> {say('allProcedures')}
    </Link>
  );
  return (
    <Page
      title={query.error ? say('notFound', { code }) : name}
      above={back}
      lead={<span className="code">{code}</span>}
      actions={
        mayModel &&
        Boolean(query.data?.versions.length) && (
          <>
            <AddDraft code={code} />
            <Link className="button second" to={`/dossiers/migrations?procedure=${encodeURIComponent(code)}`}>
              {say('toMigrations')}
            </Link>
          </>
        )
      }
    >
      <Parts code={code} />
      <Loaded query={query} rows={8}>
        {({ versions, moves }) =>
          versions.length ? (
            <>
              <Versions code={code} versions={versions} />
              {moves.length > 0 && <History moves={moves} />}
            </>
          ) : (
            <Blank title={say('noVersions')}>{say('noVersionsDo', { code })}</Blank>
          )
        }
      </Loaded>
    </Page>
  );
}

function AddDraft({ code }: { code: string }) {
  const say = useTexts();
  const { message } = App.useApp();
  const add = useAddDraft(code);
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        hidden
        accept=".bpmn,.bpmn2,.xml"
        onChange={(event) => {
          const file = event.target.files?.[0];
          event.target.value = '';
          if (file) add.mutate(file, { onSuccess: () => message.success(say('draftAdded')) });
        }}
      />
      <Button type="primary" icon={<PlusIcon />} loading={add.isPending} onClick={() => input.current?.click()}>
        {say('addDraft')}
      </Button>
      {add.error && <Fault error={add.error} />}
    </>
  );
}

function Versions({ code, versions }: { code: string; versions: Api['VersionRow'][] }) {
  const say = useTexts();
  const format = useFormat();
  const may = { MODEL: useMay('MODEL'), LEAD: useMay('LEAD') };
  const [moving, setMoving] = useState<{ number: number; to: State }>();
  const at = `/procedures/${encodeURIComponent(code)}`;
  const allowed = (to: State) => (to === 'PUBLISHED' || to === 'ABOLISHED' ? may.LEAD : may.MODEL);
  return (
    <>
      <table className="plain">
        <thead>
          <tr>
            <th scope="col">{say('versions')}</th>
            <th scope="col">{say('state')}</th>
            <th scope="col">{say('inForceFrom')}</th>
            <th scope="col">{say('madeBy')}</th>
            <th scope="col">{say('reason')}</th>
            <th scope="col">{say('actions')}</th>
          </tr>
        </thead>
        <tbody>
          {versions.map((version, index) => {
            const earlier = versions[index + 1];
            return (
              <tr key={version.number}>
                <th scope="row">
                  <Link to={`${at}?version=${version.number}`}>{say('version', { number: version.number })}</Link>
                </th>
                <td data-label={say('state')}>
                  <StateTag state={version.state} />
                </td>
                <td data-label={say('inForceFrom')}>{version.inForceFrom ? format.date(version.inForceFrom) : '–'}</td>
                <td data-label={say('madeBy')}>
                  <span>
                    {version.author}
                    <br />
                    <span className="quiet small">{format.moment(version.madeAt)}</span>
                  </span>
                </td>
                <td data-label={say('reason')}>{version.reason}</td>
                <td data-label={say('actions')}>
                  <div className="version-actions">
                    {earlier && (
                      <Link to={`${at}/compare?before=${earlier.number}&after=${version.number}`}>
                        {say('compareWith', { number: earlier.number })}
                      </Link>
                    )}
                    <a href={`/api/procedures/${encodeURIComponent(code)}/model?version=${version.number}`} download>
                      {say('model')}
                    </a>
                    {version.next.filter(allowed).map((to) => (
                      <Button key={to} size="small" onClick={() => setMoving({ number: version.number, to })}>
                        {say(`to${to as Exclude<State, 'REPLACED'>}`)}
                      </Button>
                    ))}
                  </div>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {moving && <MoveDialog code={code} {...moving} onClose={() => setMoving(undefined)} />}
    </>
  );
}

function History({ moves }: { moves: Api['MoveRow'][] }) {
  const say = useTexts();
  const format = useFormat();
  return (
    <section aria-labelledby="history" style={{ marginTop: 36 }}>
      <h2 id="history">{say('history')}</h2>
      <table className="plain">
        <thead>
          <tr>
            <th scope="col">{say('when')}</th>
            <th scope="col">{say('versions')}</th>
            <th scope="col">{say('change')}</th>
            <th scope="col">{say('who')}</th>
            <th scope="col">{say('reason')}</th>
          </tr>
        </thead>
        <tbody>
          {moves.map((move) => (
            <tr key={`${move.at} ${move.version} ${move.to}`}>
              <th scope="row">{format.moment(move.at)}</th>
              <td data-label={say('versions')}>{move.version ?? '–'}</td>
              <td data-label={say('change')}>
                <span>
                  {move.from
                    ? say('moved', { from: say(move.from), to: say(move.to) })
                    : say('created', { to: say(move.to).toLowerCase() })}
                  {move.effective && (
                    <>
                      <br />
                      <span className="quiet small">{say('effective', { date: format.date(move.effective) })}</span>
                    </>
                  )}
                </span>
              </td>
              <td data-label={say('who')}>{move.person}</td>
              <td data-label={say('reason')}>{move.reason}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
