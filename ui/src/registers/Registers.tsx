import { Button, Input, Select } from 'antd';
import { Link, NavLink, useParams } from 'react-router';
import type { Api } from '../api/client';
import { useFormat } from '../format/useFormat';
import { Blank } from '../frame/Blank';
import { PlusIcon, SearchIcon } from '../frame/icons';
import { Loaded } from '../frame/Loaded';
import { Page } from '../frame/Page';
import { Pages } from '../frame/Pages';
import { useMay } from '../frame/useMay';
import { useSearch } from '../frame/useSearch';
import { useServerText } from '../language/texts';
import { EntryRows } from './EntryRows';
import { ImportSheet } from './ImportSheet';
import { PlanTotals } from './PlanTotals';
import {
  BOOKS,
  type Book,
  bookOf,
  type Figure,
  PAGE_SIZE,
  queryOf,
  type Search,
  useEntries,
  useNext,
  useShelf,
} from './registers';
import { useTexts } from './texts';
import { useNextWords } from './useNextWords';
import './registers.css';

export default function Registers() {
  const say = useTexts();
  const shelf = useShelf();
  const { book: named } = useParams();
  const book = bookOf(named);
  return (
    <Page title={say('title')} lead={say('lead')}>
      <Loaded query={shelf} rows={10}>
        {(known) => (
          <>
            <Tabs books={known.books} />
            <BookList key={book} book={book} shelf={known} />
          </>
        )}
      </Loaded>
    </Page>
  );
}

function Tabs({ books }: { books: Api['BookShape'][] }) {
  const say = useTexts();
  const read = useServerText();
  return (
    <nav className="tabs" aria-label={say('books')}>
      {BOOKS.map((name) => {
        const shape = books.find(({ book }) => book === name);
        return (
          shape && (
            <NavLink key={name} to={`/registers/${name}`}>
              {read(shape.label)}
            </NavLink>
          )
        );
      })}
    </nav>
  );
}

function BookList({ book, shelf }: { book: Book; shelf: Api['Shelf'] }) {
  const say = useTexts();
  const format = useFormat();
  const { q, typed, type, page, params, set, toPage } = useSearch();
  const search = searchOf(q, params);
  const query = useEntries(book, search, page);
  const next = useNext(book);
  const nextOf = useNextWords();
  const mayWrite = useMay('HANDLE');
  const shape = shelf.books.find((one) => one.book === book) as Api['BookShape'];
  const narrowed = queryOf(search) !== '';
  const clear = () => {
    type('');
    set({ q: '', from: '', to: '', figure: '', where: '', page: '' });
  };
  const add = mayWrite && (
    <Link className="button" to={`/registers/${book}/new`}>
      <PlusIcon /> {say('add')}
    </Link>
  );
  return (
    <>
      <div className="toolbar register-tools">
        <Input
          type="search"
          aria-label={say('search')}
          placeholder={say('search')}
          prefix={<SearchIcon />}
          allowClear
          value={typed}
          onChange={(event) => type(event.target.value)}
        />
        <Filters shape={shape} units={shelf.units} search={search} set={set} />
      </div>
      <div className="register-actions">
        <span className="quiet" role="status">
          {query.data && say('total', { count: query.data.total, number: format.number(query.data.total) })}
          {next.data && <span className="next-number">{nextOf(next.data)}</span>}
        </span>
        <div className="page-actions">
          <a className="button plain-button" href={`/api/registers/${book}/export?${queryOf(search)}`} download>
            {say('export')}
          </a>
          {mayWrite && <ImportSheet book={book} shape={shape} />}
          {add}
        </div>
      </div>
      <Loaded query={query} rows={10}>
        {({ items, total }) =>
          total > 0 ? (
            <>
              <EntryRows shape={shape} units={shelf.units} items={items} />
              <Pages page={page} size={PAGE_SIZE} total={total} onTurn={toPage} />
            </>
          ) : narrowed ? (
            <Blank title={say('noneFound')} action={<Button onClick={clear}>{say('clear')}</Button>}>
              {say('noneFoundDo')}
            </Blank>
          ) : (
            <Blank title={say('noneYet')} action={add}>
              {say('noneYetDo')}
            </Blank>
          )
        }
      </Loaded>
      {book === 'PLAN' && <PlanTotals shape={shape} />}
    </>
  );
}

function searchOf(q: string, params: URLSearchParams): Search {
  const text = (key: 'from' | 'to' | 'figure') => (params.get(key) ? { [key]: params.get(key) as string } : {});
  const where = params.getAll('where');
  return {
    ...(q && { q }),
    ...text('from'),
    ...text('to'),
    ...(text('figure') as { figure?: Figure }),
    ...(where.length > 0 && { where }),
  };
}

interface FiltersProps {
  shape: Api['BookShape'];
  units: Api['Shelf']['units'];
  search: Search;
  set: (changes: Record<string, string>) => void;
}

function Filters({ shape, units, search, set }: FiltersProps) {
  const say = useTexts();
  const read = useServerText();
  const unit = search.where?.find((part) => part.startsWith('unit:'))?.slice('unit:'.length);
  const day = (key: 'from' | 'to') => (
    <span className="day">
      <label htmlFor={`filter-${key}`}>{say(key)}</label>
      <Input
        id={`filter-${key}`}
        type="date"
        value={search[key] ?? ''}
        onChange={(event) => set({ [key]: event.target.value, page: '' })}
      />
    </span>
  );
  return (
    <>
      <Select
        className="unit-filter"
        aria-label={say('unit')}
        showSearch={{ optionFilterProp: 'label' }}
        value={unit ?? ''}
        onChange={(code) => set({ where: code && `unit:${code}`, page: '' })}
        options={[
          { value: '', label: say('allUnits') },
          ...units.map(({ code, name }) => ({ value: code, label: name })),
        ]}
      />
      <Select
        className="figure-filter"
        aria-label={say('figure')}
        value={search.figure ?? ''}
        onChange={(figure) => set({ figure, page: '' })}
        options={[
          { value: '', label: say('allFigures') },
          ...shape.figures
            .filter(({ figure }) => figure !== 'ALL')
            .map(({ figure, label }) => ({ value: figure, label: read(label) })),
        ]}
      />
      {day('from')}
      {day('to')}
    </>
  );
}
