import { Button, Input, Table } from 'antd';
import { Link } from 'react-router';
import type { Api } from '../api/client';
import { StateTag } from '../catalogue/StateTag';
import { useFormat } from '../format/useFormat';
import { Blank } from '../frame/Blank';
import { SearchIcon } from '../frame/icons';
import { LevelCounts } from '../frame/LevelMark';
import { Loaded } from '../frame/Loaded';
import { Page } from '../frame/Page';
import { Pages } from '../frame/Pages';
import { useMay } from '../frame/useMay';
import { useSearch } from '../frame/useSearch';
import { Files } from './Files';
import { FILTERS, Filters } from './Filters';
import { FolderButton, ImportButton, ImportPlace, ImportResults, useImports } from './Import';
import { PAGE_SIZE, useProcedures } from './procedures';
import { SoundnessTag } from './SoundnessTag';
import { useTexts } from './texts';
import './modelling.css';

export default function Procedures() {
  const say = useTexts();
  const { q, typed, type, page, toPage, params, set } = useSearch();
  const query = useProcedures(params, page);
  const narrowed = Boolean(q) || FILTERS.some((filter) => params.get(filter));
  const widen = () => {
    type('');
    set({ q: '', page: '', ...Object.fromEntries(FILTERS.map((filter) => [filter, ''])) });
  };
  const mayImport = useMay('MODEL');
  const imports = useImports();
  const importButton = mayImport && <ImportButton imports={imports} />;
  const actions = (
    <>
      <Files />
      {mayImport && <FolderButton imports={imports} />}
      {importButton}
    </>
  );
  return (
    <Page title={say('title')} lead={say('lead')} actions={actions}>
      {mayImport && <ImportPlace imports={imports} />}
      <ImportResults imports={imports} />
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
            <Blank
              title={q ? say('noneFound', { q }) : say('noneLeft')}
              action={<Button onClick={widen}>{say('clearSearch')}</Button>}
            >
              {say('noneFoundDo')}
            </Blank>
          ) : (
            <Blank title={say('noneYet')} action={importButton}>
              {say(mayImport ? 'noneYetDo' : 'noneYetWait')}
            </Blank>
          )
        }
      </Loaded>
    </Page>
  );
}

function Rows({ items }: { items: Api['ProcedureRow'][] }) {
  const say = useTexts();
  const format = useFormat();
  const label = (title: string) => ({ title, onCell: () => ({ 'data-label': title }) as object });
  return (
    <Table<Api['ProcedureRow']>
      className="rows"
      rowKey="code"
      dataSource={items}
      pagination={false}
      columns={[
        {
          ...label(say('name')),
          render: (_, row) => (
            <div className="row-title">
              <Link to={`/procedures/${encodeURIComponent(row.code)}${row.version ? '' : '/record'}`}>{row.name}</Link>
              <span className="code">{row.code}</span>
              {row.draft && <span className="quiet small"> {say('draftBeside')}</span>}
            </div>
          ),
        },
        { ...label(say('owner')), render: (_, row) => row.ownerName ?? row.owner ?? '–' },
        { ...label(say('state')), render: (_, row) => <StateTag state={row.state} /> },
        {
          ...label(say('steps')),
          align: 'right',
          render: (_, row) => (row.steps === undefined ? '–' : format.number(row.steps)),
        },
        {
          ...label(say('elapsed')),
          align: 'right',
          render: (_, row) => (row.elapsedDays ? format.number(row.elapsedDays) : '–'),
        },
        {
          ...label(say('soundness')),
          render: (_, row) =>
            row.sound ? <SoundnessTag sound={row.sound} /> : <span className="quiet">{say('noModel')}</span>,
        },
        { ...label(say('findings')), render: (_, row) => (row.findings ? <LevelCounts counts={row.findings} /> : '–') },
      ]}
    />
  );
}
