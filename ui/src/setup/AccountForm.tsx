import { Button, Checkbox, Modal } from 'antd';
import { useState } from 'react';
import type { Api } from '../api/client';
import { Fault } from '../frame/Fault';
import { useChangeAccount, useResetPassword } from './accounts';
import { Permissions } from './Permissions';
import { Secrets } from './Secrets';
import { useTexts } from './texts';

interface Props {
  row: Api['AccountRow'];
  account: Api['AccountState'];
  onClose: () => void;
}

export function AccountForm({ row: { username, name }, account, onClose }: Props) {
  const say = useTexts();
  const change = useChangeAccount(username);
  const reset = useResetPassword(username);
  const [permissions, setPermissions] = useState(account.permissions);
  const [disabled, setDisabled] = useState(account.disabled);
  const error = change.error ?? reset.error;
  return (
    <Modal open width={640} title={say('accountOf', { name })} footer={null} onCancel={onClose}>
      {reset.data ? (
        <div className="setup-form">
          <Secrets secrets={[reset.data]} />
          <div className="page-actions">
            <Button type="primary" onClick={onClose}>
              {say('secretNoted')}
            </Button>
          </div>
        </div>
      ) : (
        <div className="setup-form">
          <Permissions chosen={permissions} onChoose={setPermissions} />
          <Checkbox checked={disabled} onChange={({ target }) => setDisabled(target.checked)}>
            {say('disable')} <span className="quiet note">{say('disableDo')}</span>
          </Checkbox>
          {error && <Fault error={error} />}
          <div className="page-actions">
            <Button
              type="primary"
              loading={change.isPending}
              onClick={() => change.mutate({ permissions, disabled, version: account.version }, { onSuccess: onClose })}
            >
              {say('save')}
            </Button>
            <Button loading={reset.isPending} onClick={() => reset.mutate(account.version)}>
              {say('resetPassword')}
            </Button>
            <Button onClick={onClose}>{say('cancel')}</Button>
          </div>
        </div>
      )}
    </Modal>
  );
}
