import { Alert, Button } from 'antd';
import type { Api } from '../api/client';
import { useFormat } from '../format/useFormat';
import { Fault } from '../frame/Fault';
import { useServerText } from '../language/texts';
import { useRetry } from './dossiers';
import { useTexts } from './texts';

/** Automatic steps that failed, why, and the button that tries them again. */
export function Troubles({ dossier: { number, troubles } }: { dossier: Api['Dossier'] }) {
  const say = useTexts();
  const read = useServerText();
  const format = useFormat();
  const retry = useRetry(number);
  return troubles.map(({ step, name, at, stopped, reason }) => (
    <Alert
      key={step}
      className="trouble"
      type="error"
      showIcon
      title={say('trouble', { name })}
      description={
        <>
          <p className="typed">{read(reason)}</p>
          <p className="quiet small">
            {say(stopped ? 'troubleStopped' : 'troubleAgain', { moment: format.moment(at) })}
          </p>
          {retry.error && <Fault error={retry.error} />}
          <Button loading={retry.isPending} onClick={() => retry.mutate(step)}>
            {say('retry')}
          </Button>
        </>
      }
    />
  ));
}
