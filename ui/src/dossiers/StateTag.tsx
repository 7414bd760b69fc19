import type { Api } from '../api/client';
import { TickIcon } from '../frame/icons';
import { useTexts } from './texts';

export function StateTag({ state }: { state: Api['DossierRow']['state'] }) {
  const say = useTexts();
  return (
    <span className={`state ${state}`}>
      {state === 'COMPLETED' && <TickIcon />} {say(state)}
    </span>
  );
}
