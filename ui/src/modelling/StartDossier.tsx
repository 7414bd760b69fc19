import { Button, Input, Modal, Select } from 'antd';
import { type FormEvent, useState } from 'react';
import { Link } from 'react-router';
import type { Api } from '../api/client';
import { Dong } from '../frame/Dong';
import { Fault } from '../frame/Fault';
import { PlusIcon } from '../frame/icons';
import { UnitChoice } from '../frame/UnitChoice';
import { useDraft } from '../frame/useDraft';
import { useServerText } from '../language/texts';
import { useExecution, useStart } from './procedures';
import { useTexts } from './texts';

const TITLE_MAX = 500;
const NOTE_MAX = 4000;
const SENDER_MAX = 200;
const URGENCIES = ['NORMAL', 'URGENT', 'VERY_URGENT', 'IMMEDIATE'] as const;
const CHANNELS = ['ONE_STOP', 'ONLINE', 'POST', 'UNIT'] as const;
const SECRECIES = ['OPEN', 'CONFIDENTIAL', 'SECRET', 'TOP_SECRET'] as const;

/** Starts a dossier and says where it went. */
export function StartDossier({ procedure }: { procedure: Api['ProcedureDetail'] }) {
  const say = useTexts();
  const read = useServerText();
  const start = useStart();
  const [open, setOpen] = useState(false);

  if (!procedure.runnable)
    return (
      <div className="cannot-start">
        <strong>{say('cannotStart')}</strong>
        {procedure.notRunnable && <div className="quiet">{read(procedure.notRunnable)}</div>}
        {procedure.secret && <Link to={`/dossiers?paper=${procedure.code}`}>{say('toPaper')}</Link>}
      </div>
    );
  const close = () => {
    setOpen(false);
    start.reset();
  };
  return (
    <>
      <Button type="primary" size="large" icon={<PlusIcon />} onClick={() => setOpen(true)}>
        {say('start')}
      </Button>
      <Modal
        open={open}
        onCancel={close}
        footer={null}
        destroyOnHidden
        width={640}
        title={start.data ? say('started', { number: start.data.number }) : say('startTitle')}
      >
        {start.data ? <Started dossier={start.data} onClose={close} /> : <Form {...{ procedure, start, close }} />}
      </Modal>
    </>
  );
}

interface FormProps {
  procedure: Api['ProcedureDetail'];
  start: ReturnType<typeof useStart>;
  close: () => void;
}

function Form({ procedure: { code, name }, start, close }: FormProps) {
  const say = useTexts();
  const [title, setTitle, forgetTitle] = useDraft(`start.${code}.title`);
  const [note, setNote, forgetNote] = useDraft(`start.${code}.note`);
  const [checked, setChecked] = useState(false);
  const [chosenUrgency, setUrgency] = useState<(typeof URGENCIES)[number]>();
  const [chosenChannel, setChannel] = useState<(typeof CHANNELS)[number]>();
  const [secrecy, setSecrecy] = useState<(typeof SECRECIES)[number]>('OPEN');
  const [value, setValue] = useState<number | null>(null);
  const [consult, setConsult] = useState<Record<string, string[]>>({});
  const execution = useExecution(code).data;
  const asking = execution?.consult ?? [];
  const [sender, setSender, forgetSender] = useDraft(`start.${code}.sender`);
  // A document says who sent it and how urgent it is; only of other matters it goes without saying.
  const registers = execution?.registers ?? false;
  const urgency = chosenUrgency ?? (registers ? undefined : 'NORMAL');
  const channel = chosenChannel ?? execution?.door;
  const untitled = checked && !title.trim();
  const unsent = checked && registers && !sender.trim();
  const unhurried = checked && !urgency;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (!title.trim() || !urgency || (registers && !sender.trim())) return;
    start.mutate(
      {
        procedure: code,
        title: title.trim(),
        urgency,
        secrecy,
        ...(value !== null && { value }),
        ...(channel && { channel }),
        ...(registers && { sender: sender.trim() }),
        ...(note.trim() && { note: note.trim() }),
        ...(Object.keys(consult).length > 0 && { consult }),
      },
      {
        onSuccess: () => {
          forgetTitle();
          forgetNote();
          forgetSender();
        },
      },
    );
  };

  return (
    <form className="start" onSubmit={submit} noValidate>
      <p className="quiet">{say('startLead', { code, name })}</p>
      <div className="field">
        <label htmlFor="dossier-title">{say('dossierTitle')}</label>
        <Input
          id="dossier-title"
          autoFocus
          maxLength={TITLE_MAX}
          value={title}
          status={untitled ? 'error' : ''}
          aria-invalid={untitled}
          aria-describedby="dossier-title-hint"
          onChange={(event) => setTitle(event.target.value)}
        />
        <span id="dossier-title-hint" className={untitled ? 'wrong' : 'quiet'} role={untitled ? 'alert' : undefined}>
          {say(untitled ? 'dossierTitleMissing' : 'dossierTitleHint')}
        </span>
      </div>
      <div className="field">
        <label htmlFor="dossier-note">{say('dossierNote')}</label>
        <Input.TextArea
          id="dossier-note"
          rows={4}
          maxLength={NOTE_MAX}
          value={note}
          onChange={(event) => setNote(event.target.value)}
        />
      </div>
      {registers && (
        <div className="field">
          <label htmlFor="dossier-sender">{say('sender')}</label>
          <Input
            id="dossier-sender"
            maxLength={SENDER_MAX}
            value={sender}
            status={unsent ? 'error' : ''}
            aria-invalid={unsent}
            aria-describedby="dossier-sender-hint"
            onChange={(event) => setSender(event.target.value)}
          />
          <span id="dossier-sender-hint" className={unsent ? 'wrong' : 'quiet'} role={unsent ? 'alert' : undefined}>
            {say(unsent ? 'senderMissing' : 'senderHint')}
          </span>
        </div>
      )}
      <div className="start-facts">
        <div className="field">
          <label htmlFor="urgency">{say('urgency')}</label>
          <Select
            id="urgency"
            value={urgency}
            placeholder={say('choose')}
            status={unhurried ? 'error' : ''}
            aria-invalid={unhurried}
            onChange={setUrgency}
            options={URGENCIES.map((known) => ({ value: known, label: say(known) }))}
          />
          {unhurried && (
            <span className="wrong" role="alert">
              {say('urgencyMissing')}
            </span>
          )}
        </div>
        {execution?.door && (
          <div className="field">
            <label htmlFor="channel">{say('channel')}</label>
            <Select
              id="channel"
              value={channel}
              onChange={setChannel}
              options={CHANNELS.map((known) => ({ value: known, label: say(`channel${known}`) }))}
            />
          </div>
        )}
        <div className="field">
          <label htmlFor="secrecy">{say('secrecy')}</label>
          <Select
            id="secrecy"
            value={secrecy}
            onChange={setSecrecy}
            options={SECRECIES.map((known) => ({ value: known, label: say(known) }))}
          />
        </div>
        <div className="field">
          <label htmlFor="dossier-value">{say('dossierValue')}</label>
          <Dong id="dossier-value" value={value} onChange={setValue} />
        </div>
      </div>
      {asking.map(({ step, name: asked, units }) => (
        <UnitChoice
          key={step}
          label={say('consultUnits', { step: asked })}
          chosen={consult[step] ?? units}
          onChoose={(chosen) => setConsult((before) => ({ ...before, [step]: chosen }))}
        />
      ))}
      {secrecy !== 'OPEN' && <p className="quiet">{say('secretOnPaper')}</p>}
      {start.error && <Fault error={start.error} />}
      <div className="page-actions">
        <Button type="primary" htmlType="submit" loading={start.isPending}>
          {say('start')}
        </Button>
        <Button onClick={close}>{say('cancel')}</Button>
      </div>
    </form>
  );
}

function Started({ dossier, onClose }: { dossier: Api['Dossier']; onClose: () => void }) {
  const say = useTexts();
  const waiting = dossier.history.filter((entry) => !entry.completedAt);
  const peopleOf = ({ person, candidates }: Api['HistoryEntry']) =>
    (person ? [person] : candidates).map(({ name, title }) => (title ? `${name} (${title})` : name)).join(say('or')) ||
    say('startedNobody');
  return (
    <div className="started" role="status">
      <p>{say(waiting.length ? 'startedLead' : 'startedDone')}</p>
      <ul>
        {waiting.map((entry) => (
          <li key={entry.task ?? entry.step}>{say('startedTo', { step: entry.name, people: peopleOf(entry) })}</li>
        ))}
      </ul>
      <div className="page-actions">
        <Link className="button" to={`/dossiers/${dossier.number}`}>
          {say('openDossier', { number: dossier.number })}
        </Link>
        <Button onClick={onClose}>{say('close')}</Button>
      </div>
    </div>
  );
}
