import { Input } from 'antd';
import { useState } from 'react';
import { useTexts } from './texts';

const DAY_LENGTH = 10;

/** The book of dossiers begun in a stretch of days, in the official layout. */
export function Book() {
  const say = useTexts();
  const today = new Date().toISOString().slice(0, DAY_LENGTH);
  const [from, setFrom] = useState(`${today.slice(0, 8)}01`);
  const [to, setTo] = useState(today);
  const href = (ending: string) => `/api/dossiers/book.${ending}?from=${from}&to=${to}`;
  const sound = from !== '' && to !== '' && from <= to;
  return (
    <section className="card book" aria-labelledby="book">
      <h2 id="book">{say('book')}</h2>
      <div className="field">
        <label htmlFor="book-from">{say('bookFrom')}</label>
        <Input id="book-from" type="date" value={from} onChange={(event) => setFrom(event.target.value)} />
      </div>
      <div className="field">
        <label htmlFor="book-to">{say('bookTo')}</label>
        <Input id="book-to" type="date" value={to} onChange={(event) => setTo(event.target.value)} />
      </div>
      {sound ? (
        ['docx', 'pdf'].map((ending) => (
          <a key={ending} className="button second" href={href(ending)} download>
            {say('bookAs', { ending: ending.toUpperCase() })}
          </a>
        ))
      ) : (
        <p className="wrong">{say('bookDays')}</p>
      )}
    </section>
  );
}
