import { Alert } from 'antd';
import type { Api } from '../api/client';
import { useFormat } from '../format/useFormat';
import { useTexts } from './texts';

/** Initial passwords, told this once. */
export function Secrets({ secrets }: { secrets: Api['InitialSecret'][] }) {
  const say = useTexts();
  const format = useFormat();
  return (
    <>
      <Alert
        type="info"
        showIcon
        title={say('secretOnce')}
        description={say('secretOnceDo', { moment: format.moment(secrets[0]?.until ?? '') })}
      />
      <table className="plain secrets">
        <thead>
          <tr>
            <th scope="col">{say('name')}</th>
            <th scope="col">{say('username')}</th>
            <th scope="col">{say('initialPassword')}</th>
          </tr>
        </thead>
        <tbody>
          {secrets.map(({ username, name, password }) => (
            <tr key={username}>
              <th scope="row">{name}</th>
              <td data-label={say('username')}>
                <span className="code">{username}</span>
              </td>
              <td data-label={say('initialPassword')}>
                <code className="secret-word">{password}</code>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
