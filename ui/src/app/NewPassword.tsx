import { App, Button, Input } from 'antd';
import { type FormEvent, useState } from 'react';
import { useNavigate } from 'react-router';
import { Fault } from '../frame/Fault';
import { Page } from '../frame/Page';
import { type Session, useChangePassword, useSignOut } from './session';
import { useTexts } from './texts';

/** The own password; with an initial one nothing else is open. */
export default function NewPassword({ session }: { session: Session }) {
  const say = useTexts();
  const go = useNavigate();
  const { message } = App.useApp();
  const change = useChangePassword();
  const signOut = useSignOut();
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const [again, setAgain] = useState('');
  const [differs, setDiffers] = useState(false);
  const first = session.mustChangePassword;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setDiffers(next !== again);
    if (next !== again) return;
    change.mutate(
      { current, next },
      {
        onSuccess: () => {
          message.success(say('passwordChanged'));
          go('/');
        },
      },
    );
  };
  return (
    <Page title={say('newPasswordTitle')} lead={say(first ? 'newPasswordFirst' : 'newPasswordLead')}>
      <form className="new-password" onSubmit={submit}>
        <Input type="hidden" autoComplete="username" value={session.username} readOnly />
        <Secret
          id="current"
          label={say(first ? 'passwordInitial' : 'passwordCurrent')}
          {...{ value: current, set: setCurrent }}
        />
        <Secret id="next" label={say('passwordNext')} hint={say('passwordHint')} {...{ value: next, set: setNext }} />
        <Secret
          id="again"
          label={say('passwordAgain')}
          {...(differs && { wrong: say('passwordDiffers') })}
          {...{ value: again, set: setAgain }}
        />
        {change.error && <Fault error={change.error} />}
        <div className="page-actions">
          <Button type="primary" htmlType="submit" loading={change.isPending}>
            {say('changePassword')}
          </Button>
          <Button onClick={() => (first ? signOut.mutate() : go(-1))}>{say(first ? 'signOut' : 'cancel')}</Button>
        </div>
      </form>
    </Page>
  );
}

interface SecretProps {
  id: string;
  label: string;
  hint?: string;
  wrong?: string;
  value: string;
  set: (value: string) => void;
}

function Secret({ id, label, hint, wrong, value, set }: SecretProps) {
  const said = wrong ?? hint;
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <Input
        id={id}
        type="password"
        autoComplete={id === 'current' ? 'current-password' : 'new-password'}
        required
        value={value}
        status={wrong ? 'error' : ''}
        aria-invalid={wrong !== undefined}
        aria-describedby={said ? `${id}-said` : undefined}
        onChange={(event) => set(event.target.value)}
      />
      {said && (
        <span id={`${id}-said`} className={wrong ? 'wrong' : 'quiet'} role={wrong ? 'alert' : undefined}>
          {said}
        </span>
      )}
    </div>
  );
}
