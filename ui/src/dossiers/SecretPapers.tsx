import { Button, Input, Select } from 'antd';
import { type FormEvent, useState } from 'react';
import type { Api } from '../api/client';
import { Problem } from '../api/problem';
import { useFormat } from '../format/useFormat';
import { Fault } from '../frame/Fault';
import { useDraft } from '../frame/useDraft';
import { PAPER_SECRECIES, useMoveSecretPaper, useNoteSecretPaper } from './dossiers';
import { useTexts } from './texts';

type Dossier = Api['Dossier'];
type Paper = Dossier['secretPapers'][number];

const NUMBER_MAX = 60;
const PLACE_MAX = 200;

/** Papers that go by hand beside an open dossier: of each only number and place. */
export function SecretPapers({ dossier }: { dossier: Dossier }) {
  const say = useTexts();
  if (dossier.secretPapers.length === 0) return null;
  return (
    <div className="secret-papers">
      <h3>{say('secretPapers')}</h3>
      <p className="quiet small">{say('secretPapersLead')}</p>
      <ul className="attached">
        {dossier.secretPapers.map((paper) => (
          <One key={paper.id} dossier={dossier} paper={paper} />
        ))}
      </ul>
    </div>
  );
}

function One({ dossier, paper }: { dossier: Dossier; paper: Paper }) {
  const say = useTexts();
  const format = useFormat();
  const move = useMoveSecretPaper(dossier.number);
  const [place, setPlace] = useState<string>();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    move.mutate({ id: paper.id, place: place ?? '' }, { onSuccess: () => setPlace(undefined) });
  };
  return (
    <li>
      <strong>{say('secretPaper', { number: paper.number, secrecy: say(paper.secrecy) })}</strong>
      <div>{say('secretPaperPlace', { place: paper.place })}</div>
      <div className="quiet small">
        {say('secretPaperBy', { name: paper.person.name, moment: format.moment(paper.at) })}
      </div>
      {!dossier.endedAt &&
        (place === undefined ? (
          <Button size="small" onClick={() => setPlace('')}>
            {say('secretPaperMove')}
          </Button>
        ) : (
          <form className="say" onSubmit={submit}>
            <Input
              aria-label={say('paperPlace')}
              placeholder={say('paperPlace')}
              maxLength={PLACE_MAX}
              value={place}
              onChange={(event) => setPlace(event.target.value)}
            />
            {move.error && <Fault error={move.error} />}
            <Button size="small" htmlType="submit" loading={move.isPending}>
              {say('secretPaperMoved')}
            </Button>
          </form>
        ))}
    </li>
  );
}

const NO_FILE = 0;

/** Takes the note instead of the file, and takes out a file that was attached by mistake. */
export function NoteSecretPaper({ dossier }: { dossier: Dossier }) {
  const say = useTexts();
  const note = useNoteSecretPaper(dossier.number);
  const [number, setNumber, forgetNumber] = useDraft(`secret-number.${dossier.number}`);
  const [place, setPlace, forgetPlace] = useDraft(`secret-place.${dossier.number}`);
  const [open, setOpen] = useState(number + place !== '');
  const [secrecy, setSecrecy] = useState<(typeof PAPER_SECRECIES)[number]>('CONFIDENTIAL');
  const [file, setFile] = useState(NO_FILE);
  if (!open) return <Button onClick={() => setOpen(true)}>{say('secretPaperThere')}</Button>;
  const faults = note.error instanceof Problem ? note.error.errors : [];
  const faultOf = (field: string) => faults.find((fault) => fault.field === field)?.message;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    note.mutate(
      { secrecy, number, place, ...(file !== NO_FILE && { file }) },
      {
        onSuccess: () => {
          setOpen(false);
          setNumber('');
          setPlace('');
          forgetNumber();
          forgetPlace();
          setFile(NO_FILE);
        },
      },
    );
  };
  return (
    <form className="secret-paper-new" onSubmit={submit} noValidate>
      <p>{say('secretPaperDo')}</p>
      <div className="field">
        <label htmlFor="secret-secrecy">{say('secrecy')}</label>
        <Select
          id="secret-secrecy"
          value={secrecy}
          onChange={setSecrecy}
          options={PAPER_SECRECIES.map((known) => ({ value: known, label: say(known) }))}
        />
      </div>
      <Typed
        id="number"
        label={say('paperNumber')}
        max={NUMBER_MAX}
        value={number}
        set={setNumber}
        fault={faultOf('number')}
      />
      <Typed
        id="place"
        label={say('paperPlace')}
        max={PLACE_MAX}
        value={place}
        set={setPlace}
        fault={faultOf('place')}
      />
      {dossier.files.length > 0 && (
        <div className="field">
          <label htmlFor="secret-file">{say('secretFile')}</label>
          <Select
            id="secret-file"
            value={file}
            onChange={setFile}
            options={[
              { value: NO_FILE, label: say('secretFileNone') },
              ...dossier.files.map(({ id, name }) => ({ value: id, label: name })),
            ]}
          />
        </div>
      )}
      {note.error && !faults.length && <Fault error={note.error} />}
      <div className="page-actions">
        <Button type="primary" htmlType="submit" loading={note.isPending}>
          {say('secretPaperNote')}
        </Button>
        <Button onClick={() => setOpen(false)}>{say('secretPaperNot')}</Button>
      </div>
    </form>
  );
}

interface TypedProps {
  id: string;
  label: string;
  max: number;
  value: string;
  set: (value: string) => void;
  fault: string | undefined;
}

function Typed({ id, label, max, value, set, fault }: TypedProps) {
  return (
    <div className="field">
      <label htmlFor={`secret-${id}`}>{label}</label>
      <Input
        id={`secret-${id}`}
        maxLength={max}
        value={value}
        status={fault ? 'error' : ''}
        onChange={(event) => set(event.target.value)}
      />
      {fault && <span className="wrong">{fault}</span>}
    </div>
  );
}
