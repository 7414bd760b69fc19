import { Button, Input, Select, Table, Tag } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { Api } from '../api/client';
import { useFormat } from '../format/useFormat';
import { Blank } from '../frame/Blank';
import { BackIcon, SearchIcon } from '../frame/icons';
import { Loaded } from '../frame/Loaded';
import { Page } from '../frame/Page';
import { Pages } from '../frame/Pages';
import { useSearch } from '../frame/useSearch';
import { AccountForm } from './AccountForm';
import { SHOWN, useAccounts } from './accounts';
import { OpenAccounts } from './OpenAccounts';
import { PAGE_SIZE } from './organisation';
import { useTexts } from './texts';
import './setup.css';

/** Who can sign in, and what each may do. */
export default function Accounts() {
  const say = useTexts();
  const { q, typed, type, page, toPage, params, set } = useSearch();
  const show = SHOWN.find((known) => known === params.get('show')) ?? 'ALL';
  const query = useAccounts(q, show, page);
  const [chosen, choose] = useState<Api['AccountRow'][]>([]);
  const [opening, setOpening] = useState(false);
  const [edited, edit] = useState<Api['AccountRow']>();
  return (
    <Page
      title={say('accounts')}
      lead={say('accountsLead')}
      above={
        <Link to="/organisation">
          <BackIcon /> {say('back')}
        </Link>
      }
      actions={
        <Button type="primary" disabled={chosen.length === 0} onClick={() => setOpening(true)}>
          {say('openAccounts', { count: chosen.length })}
        </Button>
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
        <Select
          aria-label={say('state')}
          className="account-show"
          value={show}
          options={SHOWN.map((value) => ({ value, label: say(`show${value}`) }))}
          onChange={(value) => set({ show: value === 'ALL' ? '' : value, page: '' })}
        />
        <span className="quiet" role="status">
          {query.data && say('total', { count: query.data.total })}
        </span>
      </div>
      <Loaded query={query} rows={10}>
        {({ items, total }) =>
          total > 0 ? (
            <>
              <Rows items={items} chosen={chosen} onChoose={choose} onEdit={edit} />
              <Pages page={page} size={PAGE_SIZE} total={total} onTurn={toPage} />
            </>
          ) : (
            <Blank
              title={say('noneFound')}
              action={
                <Button
                  onClick={() => {
                    type('');
                    set({ q: '', show: '' });
                  }}
                >
                  {say('clear')}
                </Button>
              }
            >
              {say('noAccountDo')}
            </Blank>
          )
        }
      </Loaded>
      {opening && (
        <OpenAccounts
          people={chosen}
          onClose={() => {
            setOpening(false);
            choose([]);
          }}
        />
      )}
      {edited?.account && <AccountForm row={edited} account={edited.account} onClose={() => edit(undefined)} />}
    </Page>
  );
}

function stateOf({ disabled, initial, initialExpired }: Api['AccountState']) {
  if (disabled) return 'isDisabled';
  if (initialExpired) return 'isExpired';
  return initial ? 'isInitial' : 'isOpen';
}

interface RowsProps {
  items: Api['AccountRow'][];
  chosen: Api['AccountRow'][];
  onChoose: (chosen: Api['AccountRow'][]) => void;
  onEdit: (row: Api['AccountRow']) => void;
}

function Rows({ items, chosen, onChoose, onEdit }: RowsProps) {
  const say = useTexts();
  const format = useFormat();
  const label = (title: string) => ({ title, onCell: () => ({ 'data-label': title }) as object });
  return (
    <Table<Api['AccountRow']>
      className="rows"
      rowKey="username"
      dataSource={items}
      pagination={false}
      rowSelection={{
        preserveSelectedRowKeys: true,
        selectedRowKeys: chosen.map(({ username }) => username),
        onChange: (_, rows) => onChoose(rows),
        hideSelectAll: true,
        getCheckboxProps: ({ name, account }) =>
          ({ disabled: account !== undefined, 'aria-label': say('choosePerson', { name }) }) as object,
      }}
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
          ...label(say('permissions')),
          render: (_, { account }) => account?.permissions.map((one) => say(`may${one}`)).join(', ') ?? '–',
        },
        {
          ...label(say('state')),
          render: (_, { account }) =>
            account ? (
              <span className="account-state">
                <Tag color={account.disabled || account.initialExpired ? 'error' : 'default'}>
                  {say(stateOf(account))}
                </Tag>
                {account.initialUntil && !account.disabled && (
                  <span className="quiet">
                    {say(account.initialExpired ? 'expiredDo' : 'initialUntil', {
                      moment: format.moment(account.initialUntil),
                    })}
                  </span>
                )}
                {account.lastSignIn && (
                  <span className="quiet">{say('lastSignIn', { moment: format.moment(account.lastSignIn) })}</span>
                )}
              </span>
            ) : (
              <span className="quiet">{say('noAccount')}</span>
            ),
        },
        {
          ...label(''),
          render: (_, row) =>
            row.account && (
              <Button size="small" onClick={() => onEdit(row)} aria-label={say('editAccountOf', { name: row.name })}>
                {say('editAccount')}
              </Button>
            ),
        },
      ]}
    />
  );
}
