import type { Api } from '../api/client';
import { useTexts } from './texts';

export function StageTag({ state }: { state: Api['PlanRow']['state'] }) {
  const say = useTexts();
  return <span className={`stage ${state}`}>{say(state)}</span>;
}
