import { Alert, App, Button, Input, Modal } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import type { Api } from '../api/client';
import { useFormat } from '../format/useFormat';
import { Fault } from '../frame/Fault';
import { BackIcon } from '../frame/icons';
import { Loaded } from '../frame/Loaded';
import { Page } from '../frame/Page';
import { useMay } from '../frame/useMay';
import { useServerText } from '../language/texts';
import { DocumentTerms } from './DocumentTerms';
import { EntryForm } from './EntryForm';
import { PassingTag } from './PassingTag';
import {
  type Book,
  bookOf,
  type Entry,
  placeOf,
  useCancel,
  useCorrect,
  useEntry,
  useHandle,
  usePassOn,
  useShelf,
} from './registers';
import { SignatureTag } from './SignatureTag';
import { SignedFile } from './SignedFile';
import { StandingTag } from './StandingTag';
import { useTexts } from './texts';
import { useValue } from './useValue';
import './registers.css';

export default function EntryPage() {
  const say = useTexts();
  const read = useServerText();
  const { book: named, year, number = '' } = useParams();
  const place = { year: Number(year), number };
  const book = bookOf(named);
  const shelf = useShelf();
  const query = useEntry(book, place);
  const shape = shelf.data?.books.find((one) => one.book === book);
  return (
    <Page
      title={say('entryTitle', place)}
      lead={shape && read(shape.label)}
      above={
        <Link to={`/registers/${book}`}>
          <BackIcon /> {say('back')}
        </Link>
      }
    >
      <Loaded query={shelf}>
        {({ units }) => (
          <Loaded query={query}>
            {(detail) => shape && <Detail key={detail.entry.version} {...{ book, shape, units, detail }} />}
          </Loaded>
        )}
      </Loaded>
    </Page>
  );
}

interface DetailProps {
  book: Book;
  shape: Api['BookShape'];
  units: Api['Shelf']['units'];
  detail: Api['EntryDetail'];
}

function Detail({ book, shape, units, detail }: DetailProps) {
  const say = useTexts();
  const { message } = App.useApp();
  const { entry } = detail;
  const correct = useCorrect(book, placeOf(entry));
  const mayWrite = useMay('HANDLE') && !entry.veiled && !entry.cancelled;
  const [correcting, setCorrecting] = useState(false);
  if (correcting)
    return (
      <EntryForm
        shape={shape}
        units={units}
        initial={entry.values}
        asksReason
        busy={correct.isPending}
        error={correct.error}
        submit={(values, reason) =>
          correct.mutate(
            { version: entry.version, reason, values },
            { onSuccess: () => message.success(say('corrected')) },
          )
        }
        cancel={() => {
          correct.reset();
          setCorrecting(false);
        }}
      />
    );
  return (
    <>
      {entry.cancelled && (
        <Alert type="warning" showIcon title={say('cancelledBecause', { reason: entry.cancelled })} />
      )}
      {entry.veiled && <Alert type="info" showIcon title={say('secret')} />}
      <Facts {...{ shape, units, detail }} />
      {mayWrite && (
        <div className="page-actions entry-actions">
          <Button type="primary" onClick={() => setCorrecting(true)}>
            {say('correct')}
          </Button>
          {book === 'INCOMING' && !detail.dossier && <Handle entry={entry} />}
          <PassOn book={book} entry={entry} />
          <Strike book={book} entry={entry} />
        </div>
      )}
      <DocumentTerms terms={detail.terms} />
      {book === 'OUTGOING' && <SignedFile detail={detail} mayWrite={mayWrite} />}
      <History {...{ shape, units, detail }} />
    </>
  );
}

function Facts({ shape, units, detail }: Omit<DetailProps, 'book'>) {
  const say = useTexts();
  const read = useServerText();
  const format = useFormat();
  const shown = useValue(units);
  const { entry } = detail;
  return (
    <dl className="facts card">
      {shape.fields
        .filter(({ name }) => entry.values[name])
        .map((field) => (
          <div key={field.name} className="fact">
            <dt title={field.metadata}>{read(field.label)}</dt>
            <dd className="typed">
              {shape.book === 'OUTGOING' && field.name === 'signed' ? (
                <SignatureTag entry={entry} />
              ) : (
                shown(field, entry.values[field.name])
              )}
            </dd>
          </div>
        ))}
      {shape.timed && (
        <div className="fact">
          <dt>{say('outOfHours')}</dt>
          <dd>{say(entry.outOfHours ? 'yes' : 'no')}</dd>
        </div>
      )}
      {entry.standing !== 'NONE' && (
        <div className="fact">
          <dt>{say('standing')}</dt>
          <dd>
            <StandingTag entry={entry} />
          </dd>
        </div>
      )}
      {entry.passing && (
        <div className="fact">
          <dt>{say(shape.book === 'INCOMING' ? 'passing' : 'sending')}</dt>
          <dd>
            <PassingTag book={shape.book} passing={entry.passing} />
          </dd>
        </div>
      )}
      {detail.dossier && (
        <div className="fact">
          <dt>{say('dossier')}</dt>
          <dd>
            <Link to={`/dossiers/${detail.dossier}`}>{detail.dossier}</Link>
          </dd>
        </div>
      )}
      <div className="fact">
        <dt>{say('registeredBy')}</dt>
        <dd>{detail.registeredByName}</dd>
      </div>
      <div className="fact">
        <dt>{say('registeredAt')}</dt>
        <dd>{format.moment(detail.registeredAt)}</dd>
      </div>
    </dl>
  );
}

/** One press notes that the document has gone on, while that is not known. */
function PassOn({ book, entry }: { book: Book; entry: Entry }) {
  const say = useTexts();
  const { message } = App.useApp();
  const pass = usePassOn(book, placeOf(entry));
  const waits =
    (book === 'INCOMING' && !entry.values.transferredAt && !entry.values.finishedOn) ||
    (book === 'OUTGOING' && !entry.values.sentAt);
  if (!waits) return null;
  return (
    <>
      <Button
        loading={pass.isPending}
        onClick={() => pass.mutate(entry.version, { onSuccess: () => message.success(say('passedOn')) })}
      >
        {say(book === 'INCOMING' ? 'passOn' : 'send')}
      </Button>
      {pass.error && <Fault error={pass.error} />}
    </>
  );
}

function Handle({ entry }: { entry: Entry }) {
  const say = useTexts();
  const { message } = App.useApp();
  const handle = useHandle(placeOf(entry));
  return (
    <>
      <Button
        loading={handle.isPending}
        onClick={() => handle.mutate(undefined, { onSuccess: () => message.success(say('handled')) })}
      >
        {say('handle')}
      </Button>
      {handle.error && <Fault error={handle.error} />}
    </>
  );
}

function Strike({ book, entry }: { book: Book; entry: Entry }) {
  const say = useTexts();
  const { message } = App.useApp();
  const cancel = useCancel(book, placeOf(entry));
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  return (
    <>
      <Button onClick={() => setOpen(true)}>{say('strike')}</Button>
      <Modal
        open={open}
        title={say('strikeTitle', placeOf(entry))}
        okText={say('strike')}
        cancelText={say('close')}
        okButtonProps={{ loading: cancel.isPending }}
        onCancel={() => setOpen(false)}
        onOk={() =>
          cancel.mutate({ version: entry.version, reason }, { onSuccess: () => message.success(say('struck')) })
        }
      >
        <div className="field">
          <p>{say('strikeLead')}</p>
          <label htmlFor="strike-reason">{say('reasonCancel')}</label>
          <Input
            id="strike-reason"
            maxLength={500}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
          {cancel.error && <Fault error={cancel.error} />}
        </div>
      </Modal>
    </>
  );
}

function History({ shape, units, detail: { corrections } }: Omit<DetailProps, 'book'>) {
  const say = useTexts();
  const read = useServerText();
  const format = useFormat();
  const shown = useValue(units);
  const written = (name: string, value: string | undefined) => {
    if (name === 'passDue') return value ? format.moment(value) : '–';
    if (name === 'outOfHours') return say(value === 'true' ? 'yes' : 'no');
    const field = shape.fields.find((one) => one.name === name);
    return field ? shown(field, value) : (value ?? '–');
  };
  return (
    <section className="corrections" aria-labelledby="corrections">
      <h2 id="corrections">{say('history')}</h2>
      {corrections.length === 0 ? (
        <p className="quiet">{say('noHistory')}</p>
      ) : (
        <table className="plain">
          <thead>
            <tr>
              <th scope="col">{say('field')}</th>
              <th scope="col">{say('before')}</th>
              <th scope="col">{say('after')}</th>
              <th scope="col">{say('why')}</th>
              <th scope="col">{say('person')}</th>
              <th scope="col">{say('at')}</th>
            </tr>
          </thead>
          <tbody>
            {corrections.map(({ at, personName, reason, name, field, before, after }) => (
              <tr key={at + field.en}>
                <th scope="row">{read(field)}</th>
                <td data-label={say('before')}>{written(name, before)}</td>
                <td data-label={say('after')}>{written(name, after)}</td>
                <td data-label={say('why')}>{reason}</td>
                <td data-label={say('person')}>{personName}</td>
                <td data-label={say('at')}>{format.moment(at)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
