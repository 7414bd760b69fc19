import { Button, Input, Table } from 'antd';
import { Link } from 'react-router';
import type { Api } from '../api/client';
import { useFormat } from '../format/useFormat';
import { Blank } from '../frame/Blank';
import { SearchIcon } from '../frame/icons';
import { Loaded } from '../frame/Loaded';
import { Page } from '../frame/Page';
import { Pages } from '../frame/Pages';
import { useMay } from '../frame/useMay';
import { useSearch } from '../frame/useSearch';
import { Book } from './Book';
import { PAGE_SIZE, useDossiers } from './dossiers';
import { PaperDossiers } from './PaperDossiers';
import { StateTag } from './StateTag';
import { useTexts } from './texts';
import './dossiers.css';

export default function Dossiers() {
  const say = useTexts();
  const { q, typed, type, page, toPage } = useSearch();
  const query = useDossiers(q, page);
  const models = useMay('MODEL');
  const leads = useMay('LEAD');
  const mayMigrate = models || leads;
  return (
    <Page
      title={say('title')}
      lead={say('lead')}
      actions={
        mayMigrate && (
          <>
            <Button href="/dossiers/self-starts">{say('toSelfStarts')}</Button>
            <Button href="/dossiers/migrations">{say('toMigrations')}</Button>
          </>
        )
      }
    >
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
          ) : q ? (
            <Blank
              title={say('noneFound', { q })}
              action={<Button onClick={() => type('')}>{say('clearSearch')}</Button>}
            >
              {say('noneFoundDo')}
            </Blank>
          ) : (
            <Blank
              title={say('noneYet')}
              action={
                <Link className="button" to="/procedures">
                  {say('toProcedures')}
                </Link>
              }
            >
              {say('noneYetDo')}
            </Blank>
          )
        }
      </Loaded>
      <Book />
      <PaperDossiers />
    </Page>
  );
}

function Rows({ items }: { items: Api['DossierRow'][] }) {
  const say = useTexts();
  const format = useFormat();
  const label = (title: string) => ({ title, onCell: () => ({ 'data-label': title }) as object });
  return (
    <Table<Api['DossierRow']>
      className="rows"
      rowKey="number"
      dataSource={items}
      pagination={false}
      columns={[
        {
          ...label(say('dossier')),
          render: (_, row) => (
            <div className="row-title">
              <Link to={`/dossiers/${row.number}`}>{row.title}</Link>
              <span className="code">{row.number}</span>
            </div>
          ),
        },
        { ...label(say('procedure')), render: (_, row) => row.procedureName },
        { ...label(say('state')), render: (_, row) => <StateTag state={row.state} /> },
        { ...label(say('currentSteps')), render: (_, row) => row.currentSteps.join('; ') || '–' },
        { ...label(say('startedAt')), render: (_, row) => format.date(row.startedAt) },
        { ...label(say('due')), render: (_, row) => (row.due ? format.date(row.due) : '–') },
      ]}
    />
  );
}
