import { Button, Input, Table, Tag } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { Api } from '../api/client';
import { Blank } from '../frame/Blank';
import { SearchIcon } from '../frame/icons';
import { Loaded } from '../frame/Loaded';
import { Page } from '../frame/Page';
import { Pages } from '../frame/Pages';
import { useMay } from '../frame/useMay';
import { useSearch } from '../frame/useSearch';
import { PAGE_SIZE, usePeople, useUnits } from './organisation';
import { PersonForm } from './PersonForm';
import { RosterImport } from './RosterImport';
import { useTexts } from './texts';
import { UnitForm } from './UnitForm';
import { Units } from './Units';
import './setup.css';

export default function Organisation() {
  const say = useTexts();
  const administers = useMay('ADMINISTER');
  const { q, typed, type, page, toPage, params, set } = useSearch();
  const unit = params.get('unit') ?? '';
  const units = useUnits();
  const people = usePeople(q, unit, page);
  const [form, setForm] = useState<'unit' | 'newUnit' | 'person' | 'import' | undefined>();
  const close = () => setForm(undefined);
  const chosen = units.data?.find(({ code }) => code === unit);
  const actions = administers && (
    <>
      <Button type="primary" onClick={() => setForm('person')}>
        {say('addPerson')}
      </Button>
      <Button onClick={() => setForm('newUnit')}>{say('addUnit')}</Button>
      <Button onClick={() => setForm('import')}>{say('importList')}</Button>
      <Button href="/api/organisation/roster" download>
        {say('exportList')}
      </Button>
      <Link to="/accounts">
        <Button>{say('accounts')}</Button>
      </Link>
      <Link to="/documents">
        <Button>{say('documents')}</Button>
      </Link>
      <Link to="/routing">
        <Button>{say('routing')}</Button>
      </Link>
    </>
  );
  return (
    <Page title={say('title')} lead={say('lead')} actions={actions}>
      <div className="organisation">
        <Loaded query={units}>
          {(all) => <Units units={all} chosen={unit} onChoose={(code) => set({ unit: code, page: '' })} />}
        </Loaded>
        <section aria-labelledby="staff">
          <div className="unit-head">
            <h2 id="staff">{chosen?.name ?? say('allUnits')}</h2>
            {chosen && (
              <span className="quiet">
                {chosen.headName ? say('headOf', { name: chosen.headName }) : say('noHead')}
              </span>
            )}
            {chosen && administers && (
              <Button size="small" onClick={() => setForm('unit')}>
                {say('editUnit')}
              </Button>
            )}
          </div>
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
              {people.data && say('total', { count: people.data.total })}
            </span>
          </div>
          <Loaded query={people} rows={10}>
            {({ items, total }) =>
              total > 0 ? (
                <>
                  <Rows items={items} />
                  <Pages page={page} size={PAGE_SIZE} total={total} onTurn={toPage} />
                </>
              ) : (
                <Blank
                  title={say('noneFound')}
                  action={
                    <Button
                      onClick={() => {
                        type('');
                        set({ q: '', unit: '' });
                      }}
                    >
                      {say('clear')}
                    </Button>
                  }
                >
                  {say('noneFoundDo')}
                </Blank>
              )
            }
          </Loaded>
        </section>
      </div>
      {form === 'newUnit' && <UnitForm units={units.data ?? []} onClose={close} />}
      {form === 'unit' && chosen && <UnitForm unit={chosen} units={units.data ?? []} onClose={close} />}
      {form === 'person' && <PersonForm onClose={close} />}
      {form === 'import' && <RosterImport onClose={close} />}
    </Page>
  );
}

function Rows({ items }: { items: Api['StaffRow'][] }) {
  const say = useTexts();
  const label = (title: string) => ({ title, onCell: () => ({ 'data-label': title }) as object });
  return (
    <Table<Api['StaffRow']>
      className="rows"
      rowKey="username"
      dataSource={items}
      pagination={false}
      columns={[
        {
          ...label(say('name')),
          render: (_, { username, name }) => (
            <div className="row-title">
              <Link to={`/organisation/${encodeURIComponent(username)}`}>{name}</Link>
              <span className="code">{username}</span>
            </div>
          ),
        },
        {
          ...label(say('posts')),
          render: (_, { posts }) =>
            posts.length
              ? posts.map(({ unit, unitName, title }) => (
                  <div key={unit + title}>
                    {title}, {unitName}
                  </div>
                ))
              : say('noPosts'),
        },
        {
          ...label(say('state')),
          render: (_, { away }) => <Tag color={away ? 'error' : 'default'}>{say(away ? 'away' : 'here')}</Tag>,
        },
      ]}
    />
  );
}
