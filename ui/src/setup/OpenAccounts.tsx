import { Button, Modal } from 'antd';
import { useState } from 'react';
import type { Api } from '../api/client';
import { Fault } from '../frame/Fault';
import { type Permission, useOpenAccounts } from './accounts';
import { Permissions } from './Permissions';
import { Secrets } from './Secrets';
import { useTexts } from './texts';

interface Props {
  people: Api['AccountRow'][];
  onClose: () => void;
}

export function OpenAccounts({ people, onClose }: Props) {
  const say = useTexts();
  const open = useOpenAccounts();
  const [permissions, setPermissions] = useState<Permission[]>(['HANDLE']);
  return (
    <Modal open width={640} title={say('openAccounts', { count: people.length })} footer={null} onCancel={onClose}>
      {open.data ? (
        <div className="setup-form">
          <Secrets secrets={open.data} />
          <div className="page-actions">
            <Button type="primary" onClick={onClose}>
              {say('secretNoted')}
            </Button>
          </div>
        </div>
      ) : (
        <div className="setup-form">
          <p>{people.map(({ name }) => name).join(', ')}</p>
          <Permissions chosen={permissions} onChoose={setPermissions} />
          {open.error && <Fault error={open.error} />}
          <div className="page-actions">
            <Button
              type="primary"
              loading={open.isPending}
              onClick={() => open.mutate({ usernames: people.map(({ username }) => username), permissions })}
            >
              {say('openNow')}
            </Button>
            <Button onClick={onClose}>{say('cancel')}</Button>
          </div>
        </div>
      )}
    </Modal>
  );
}
