import { Button, Input, Select, Table } from 'antd';
import { useState } from 'react';
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
import { Money } from './Money';
import { PAGE_SIZE, STAGES, type Stage, usePlans } from './plans';
import { StageTag } from './StageTag';
import { useTexts } from './texts';
import './plans.css';

export default function Plans() {
  const say = useTexts();
  const mayMake = useMay('MODEL');
  const { q, typed, type, page, toPage } = useSearch();
  const [stage, setStage] = useState<Stage>();
  const query = usePlans(q, page, stage);
  const make = mayMake && (
    <Link className="button" to="/plans/new">
      {say('newPlan')}
    </Link>
  );
  const actions = (
    <>
      {mayMake && (
        <Link className="button second" to="/documents">
          {say('documentTemplates')}
        </Link>
      )}
      <Link className="button second" to="/plans/proposals">
        {say('proposals')}
      </Link>
      {make}
    </>
  );
  return (
    <Page title={say('title')} lead={say('lead')} actions={actions}>
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
        <Select<Stage>
          aria-label={say('state')}
          placeholder={say('anyState')}
          className="stage-filter"
          allowClear
          value={stage ?? null}
          options={STAGES.map((value) => ({ value, label: say(value) }))}
          onChange={(value) => {
            setStage(value ?? undefined);
            toPage(0);
          }}
        />
        <span className="quiet" role="status">
          {query.data && say('total', { count: query.data.total })}
        </span>
      </div>
      <Loaded query={query} rows={8}>
        {({ items, total }) =>
          total > 0 ? (
            <>
              <Rows items={items} />
              <Pages page={page} size={PAGE_SIZE} total={total} onTurn={toPage} />
            </>
          ) : q || stage ? (
            <Blank
              title={stage ? say('noneInState', { state: say(stage) }) : say('noneFound', { q })}
              action={
                <Button
                  onClick={() => {
                    type('');
                    setStage(undefined);
                  }}
                >
                  {say('clearSearch')}
                </Button>
              }
            >
              {say('noneFoundDo')}
            </Blank>
          ) : (
            <Blank title={say('noneYet')} action={make}>
              {say('noneYetDo')}
            </Blank>
          )
        }
      </Loaded>
    </Page>
  );
}

function Rows({ items }: { items: Api['PlanRow'][] }) {
  const say = useTexts();
  const format = useFormat();
  const label = (title: string) => ({ title, onCell: () => ({ 'data-label': title }) as object });
  return (
    <Table<Api['PlanRow']>
      className="rows"
      rowKey="code"
      dataSource={items}
      pagination={false}
      columns={[
        {
          ...label(say('plan')),
          render: (_, row) => (
            <div className="row-title">
              <Link to={`/plans/${row.code}`}>{row.title}</Link>
              <span className="code">
                {row.code}
                {row.programme && ` · ${row.programme}`}
              </span>
            </div>
          ),
        },
        { ...label(say('state')), render: (_, row) => <StageTag state={row.state} /> },
        { ...label(say('procedures')), render: (_, row) => format.number(row.procedures) },
        {
          ...label(say('saved')),
          render: (_, row) => <Money cost={row.cost} {...(row.handling && { handling: row.handling })} />,
        },
        { ...label(say('author')), render: (_, row) => row.author.name },
        { ...label(say('changed')), render: (_, row) => format.moment(row.changedAt) },
      ]}
    />
  );
}
