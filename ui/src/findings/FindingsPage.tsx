import { Button, Input, Table } from 'antd';
import { Link } from 'react-router';
import type { Api } from '../api/client';
import { useFormat } from '../format/useFormat';
import { Blank } from '../frame/Blank';
import { SearchIcon } from '../frame/icons';
import { LevelMark } from '../frame/LevelMark';
import { Loaded } from '../frame/Loaded';
import { Page } from '../frame/Page';
import { Pages } from '../frame/Pages';
import { useSearch } from '../frame/useSearch';
import { useServerText } from '../language/texts';
import { AlsoFound } from '../rules/AlsoFound';
import { Filters } from './Filters';
import { FILTERS, PAGE_SIZE, useFindings } from './findings';
import { useTexts } from './texts';
import './findings.css';

export default function FindingsPage() {
  const say = useTexts();
  const { q, typed, type, page, params, set, toPage } = useSearch();
  const query = useFindings(params, page);
  const narrowed = Boolean(q) || FILTERS.some((filter) => params.get(filter));
  const widen = () => {
    type('');
    set({ q: '', page: '', ...Object.fromEntries(FILTERS.map((filter) => [filter, ''])) });
  };
  return (
    <Page title={say('title')} lead={say('lead')} actions={<Link to="/rules/together">{say('together')}</Link>}>
      <div className="toolbar">
        <Input
          type="search"
          aria-label={say('search')}
          placeholder={say('search')}
          prefix={<SearchIcon />}
          allowClear
          value={typed}
          onChange={(event) => type(event.target.value)}
        />
        <Filters params={params} set={set} />
        <span className="quiet" role="status">
          {query.data && say('total', { count: query.data.total })}
        </span>
      </div>
      <Loaded query={query} rows={10}>
        {({ items, total }) =>
          total > 0 ? (
            <>
              <Rows items={items} />
              <Pages page={page} size={PAGE_SIZE} total={total} onTurn={toPage} />
            </>
          ) : narrowed ? (
            <Blank title={say('noneFound')} action={<Button onClick={widen}>{say('clear')}</Button>}>
              {say('noneFoundDo')}
            </Blank>
          ) : (
            <Blank title={say('noneYet')}>{say('noneYetDo')}</Blank>
          )
        }
      </Loaded>
    </Page>
  );
}

function Rows({ items }: { items: Api['FoundRow'][] }) {
  const say = useTexts();
  const read = useServerText();
  const format = useFormat();
  const label = (title: string) => ({ title, onCell: () => ({ 'data-label': title }) as object });
  return (
    <Table<Api['FoundRow']>
      className="rows found-rows"
      rowKey={(row) => `${row.procedure} ${row.finding}`}
      dataSource={items}
      pagination={false}
      columns={[
        {
          ...label(say('finding')),
          render: (_, row) => (
            <div className="found">
              <span className="small quiet">
                <LevelMark level={row.level} /> {say(row.level)} · <Link to={`/rules/${row.rule}`}>{row.code}</Link>
              </span>
              <span>{read(row.message)}</span>
              {row.also.length > 0 && (
                <span className="small quiet">
                  {say('also')} <AlsoFound rules={row.also} />
                </span>
              )}
            </div>
          ),
        },
        {
          ...label(say('procedure')),
          render: (_, row) => (
            <div className="row-title">
              <Link to={`/procedures/${encodeURIComponent(row.procedure)}`}>{row.procedureName}</Link>
              <span className="code">{row.procedure}</span>
            </div>
          ),
        },
        { ...label(say('owner')), render: (_, row) => row.ownerName ?? '–' },
        { ...label(say('authority')), render: (_, row) => say(row.authority) },
        {
          ...label(say('saving')),
          align: 'right',
          render: (_, row) => (
            <div>
              {row.days > 0 && <div>{format.workingDays(row.days)}</div>}
              {row.costPerYear > 0 && <div>{say('perYear', { money: format.money(row.costPerYear) })}</div>}
              {row.days <= 0 && row.costPerYear <= 0 && '–'}
            </div>
          ),
        },
        {
          ...label(say('verdict')),
          render: (_, row) => (
            <span>
              <span className={`verdict-word ${row.decision}`}>{say(row.decision)}</span>
              {row.person && row.at && (
                <span className="quiet small">
                  <br />
                  {say('decidedBy', { name: row.person.name, date: format.date(row.at) })}
                </span>
              )}
            </span>
          ),
        },
      ]}
    />
  );
}
