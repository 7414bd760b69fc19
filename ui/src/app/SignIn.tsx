import { Button, Input } from 'antd';
import { type FormEvent, useEffect, useState } from 'react';
import { Fault } from '../frame/Fault';
import { Languages } from './Languages';
import { Samples } from './Samples';
import { useSignIn } from './session';
import { useTexts } from './texts';

export function SignIn() {
  const say = useTexts();
  const signIn = useSignIn();
  const [username, setUsername] = useState('');
  const [password, setPassword] = useState('');

  useEffect(() => {
    document.title = `${say('signIn')} · ${say('product')}`;
  });

  const submit = (event: FormEvent) => {
    event.preventDefault();
    signIn.mutate({ username: username.trim(), password });
  };

  return (
    <>
      <header className="sign-in-top">
        <span className="brand">
          <img src="/mark.svg" alt="" />
          {say('product')}
        </span>
        <Languages />
      </header>
      <main className="sign-in">
        <section>
          <h1>{say('signInTitle')}</h1>
          <p className="quiet">{say('signInLead')}</p>
          <form onSubmit={submit}>
            <div className="field">
              <label htmlFor="username">{say('username')}</label>
              <Input
                id="username"
                autoComplete="username"
                required
                value={username}
                onChange={(event) => setUsername(event.target.value)}
              />
            </div>
            <div className="field">
              <label htmlFor="password">{say('password')}</label>
              <Input
                id="password"
                type="password"
                autoComplete="current-password"
                required
                value={password}
                onChange={(event) => setPassword(event.target.value)}
              />
            </div>
            {signIn.error && <Fault error={signIn.error} />}
            <Button type="primary" htmlType="submit" size="large" loading={signIn.isPending}>
              {say('signIn')}
            </Button>
          </form>
        </section>
        <Samples onChoose={(choice) => signIn.mutate(choice)} />
      </main>
    </>
  );
}
