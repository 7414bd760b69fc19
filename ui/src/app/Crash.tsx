import { Button } from 'antd';
import { Component, type ReactNode } from 'react';
import { Page } from '../frame/Page';
import { useTexts } from './texts';

/** Keeps a fault of one page from taking the shell with it; `place` changes when the person goes elsewhere. */
export class Crash extends Component<{ place: string; children: ReactNode }, { error?: Error }> {
  override state: { error?: Error } = {};

  static getDerivedStateFromError(error: Error) {
    return { error };
  }

  override componentDidUpdate(before: { place: string }) {
    if (before.place !== this.props.place && this.state.error) this.setState({ error: undefined });
  }

  override render() {
    return this.state.error ? <CrashPage error={this.state.error} /> : this.props.children;
  }
}

function CrashPage({ error }: { error: Error }) {
  const say = useTexts();
  return (
    <Page title={say('crashed')} lead={say('crashedDo')}>
      <p>
        <code>{error.message}</code>
      </p>
      <Button type="primary" onClick={() => location.reload()}>
        {say('reload')}
      </Button>
    </Page>
  );
}
