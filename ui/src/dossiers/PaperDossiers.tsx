import { Button, Select } from 'antd';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useSearchParams } from 'react-router';
import type { Api } from '../api/client';
import { useFormat } from '../format/useFormat';
import { Fault } from '../frame/Fault';
import { PersonChoice } from '../frame/PersonChoice';
import { ProcedureChoice } from '../frame/ProceduresChoice';
import { PAPER_SECRECIES, useEnterPaper, useMovePaper, usePaperDossiers } from './dossiers';
import { useTexts } from './texts';

/** Secret dossiers: on paper only; here stand number, holder and due date. */
export function PaperDossiers() {
  const say = useTexts();
  const { data, error } = usePaperDossiers();
  const [params] = useSearchParams();
  const asked = params.get('paper') ?? undefined;
  const place = useRef<HTMLElement>(null);
  useEffect(() => {
    if (asked && data) place.current?.scrollIntoView();
  }, [asked, data]);
  if (error) return null;
  return (
    <section className="card paper" ref={place} aria-labelledby="paper">
      <h2 id="paper">{say('paper')}</h2>
      <p className="quiet">{say('paperLead')}</p>
      {data && data.length > 0 && <Rows rows={data} />}
      <details open={asked !== undefined}>
        <summary>{say('paperNew')}</summary>
        <NewPaper asked={asked} />
      </details>
    </section>
  );
}

function Rows({ rows }: { rows: Api['PaperDossier'][] }) {
  const say = useTexts();
  const format = useFormat();
  const move = useMovePaper();
  const [moving, setMoving] = useState<string>();
  return (
    <>
      {move.error && <Fault error={move.error} />}
      <table className="plain">
        <thead>
          <tr>
            <th scope="col">{say('dossier')}</th>
            <th scope="col">{say('secrecy')}</th>
            <th scope="col">{say('paperHolder')}</th>
            <th scope="col">{say('due')}</th>
            <th scope="col">{say('state')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ number, procedureName, secrecy, holder, due, endedAt }) => (
            <tr key={number}>
              <th scope="row">
                <span className="code">{number}</span> {procedureName}
              </th>
              <td data-label={say('secrecy')}>{say(secrecy)}</td>
              <td data-label={say('paperHolder')}>
                {moving === number ? (
                  <PersonChoice
                    label={say('paperTo')}
                    onChoose={(to) =>
                      to && move.mutate({ number, holder: to }, { onSuccess: () => setMoving(undefined) })
                    }
                  />
                ) : (
                  holder.name
                )}
              </td>
              <td data-label={say('due')}>{due ? format.moment(due) : '–'}</td>
              <td data-label={say('state')}>
                {endedAt ? (
                  say('nowDone', { moment: format.moment(endedAt) })
                ) : (
                  <span className="paper-deeds">
                    <Button size="small" onClick={() => setMoving(moving === number ? undefined : number)}>
                      {say('paperMove')}
                    </Button>
                    <Button size="small" onClick={() => move.mutate({ number, ended: true })}>
                      {say('paperEnd')}
                    </Button>
                  </span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

/** @param asked the procedure somebody came from who cannot start its dossiers on the network */
function NewPaper({ asked }: { asked?: string | undefined }) {
  const say = useTexts();
  const enter = useEnterPaper();
  const [procedure, setProcedure] = useState(asked);
  const [secrecy, setSecrecy] = useState<(typeof PAPER_SECRECIES)[number]>('CONFIDENTIAL');
  const [holder, setHolder] = useState<string>();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    enter.mutate({ ...(procedure && { procedure }), secrecy, ...(holder && { holder }) });
  };
  return (
    <form onSubmit={submit} className="paper-new">
      <div className="field">
        <label htmlFor="paper-procedure">{say('procedure')}</label>
        <ProcedureChoice id="paper-procedure" chosen={procedure} onChoose={setProcedure} />
      </div>
      <div className="field">
        <label htmlFor="paper-secrecy">{say('secrecy')}</label>
        <Select
          id="paper-secrecy"
          value={secrecy}
          onChange={setSecrecy}
          options={PAPER_SECRECIES.map((known) => ({ value: known, label: say(known) }))}
        />
      </div>
      <div className="field">
        <label htmlFor="paper-holder">{say('paperHolder')}</label>
        <PersonChoice id="paper-holder" chosen={holder} onChoose={setHolder} />
      </div>
      {enter.error && <Fault error={enter.error} />}
      <Button type="primary" htmlType="submit" loading={enter.isPending}>
        {say('paperEnter')}
      </Button>
    </form>
  );
}
