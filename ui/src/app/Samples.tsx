import { useQuery } from '@tanstack/react-query';
import { Input } from 'antd';
import { useId, useState } from 'react';
import { type Api, answer, api } from '../api/client';
import { SearchIcon } from '../frame/icons';
import { plain } from './plain';
import { useTexts } from './texts';

type Account = Api['SampleAccount'];
type Permission = Account['permissions'][number];

/** One person for each kind of work stands in front, the others below by unit. */
const ROLES: [Permission, Permission[]][] = [
  ['MODEL', ['ADMINISTER']],
  ['HANDLE', ['MODEL', 'LEAD', 'ADMINISTER']],
  ['LEAD', ['MODEL', 'ADMINISTER']],
  ['ADMINISTER', []],
];

export function Samples({ onChoose }: { onChoose: (choice: Api['Credentials']) => void }) {
  const say = useTexts();
  const samples = useQuery({ queryKey: ['samples'], queryFn: () => answer(api.GET('/api/session/samples')) });
  if (!samples.data?.length) return null;
  const accounts = samples.data;
  return (
    <section aria-labelledby="samples">
      <h2 id="samples">{say('samples')}</h2>
      <div className="quiet">{say('samplesLead')}</div>
      <ul className="samples">
        {ROLES.map(([role, without]) => {
          const account = accounts.find(
            ({ permissions }) => permissions.includes(role) && !without.some((other) => permissions.includes(other)),
          );
          return account && <Choice key={role} account={account} role={role} onChoose={onChoose} />;
        })}
      </ul>
      <Everybody accounts={accounts} onChoose={onChoose} />
    </section>
  );
}

interface ChoiceProps {
  account: Account;
  role?: Permission;
  onChoose: (choice: Api['Credentials']) => void;
}

function Choice({ account: { username, password, name, title, unit }, role, onChoose }: ChoiceProps) {
  const say = useTexts();
  return (
    <li>
      <button type="button" data-username={username} onClick={() => onChoose({ username, password })}>
        {role && <em>{say(role)}</em>}
        <strong>{name}</strong>
        <span>{title}</span>
        {role && <span>{unit}</span>}
      </button>
    </li>
  );
}

function Everybody({ accounts, onChoose }: { accounts: Account[]; onChoose: ChoiceProps['onChoose'] }) {
  const say = useTexts();
  const id = useId();
  const [words, setWords] = useState('');
  const found = accounts.filter(({ name, title, unit }) => plain(`${name} ${title} ${unit}`).includes(plain(words)));
  const units = [...new Set(found.map(({ unit }) => unit))].sort((a, b) => a.localeCompare(b, 'vi'));
  return (
    <details className="everybody">
      <summary>{say('everybody', { count: accounts.length })}</summary>
      <Input
        type="search"
        id={id}
        aria-label={say('findPerson')}
        placeholder={say('findPerson')}
        prefix={<SearchIcon />}
        value={words}
        onChange={(event) => setWords(event.target.value)}
      />
      {units.map((unit) => (
        <section key={unit}>
          <h3>{unit}</h3>
          <ul className="samples">
            {found
              .filter((account) => account.unit === unit)
              .map((account) => (
                <Choice key={account.username} account={account} onChoose={onChoose} />
              ))}
          </ul>
        </section>
      ))}
    </details>
  );
}
