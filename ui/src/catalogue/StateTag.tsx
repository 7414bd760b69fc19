import type { State } from './catalogue';
import { useTexts } from './texts';
import './catalogue.css';

export function StateTag({ state }: { state: State }) {
  const say = useTexts();
  return <span className={`version-state ${state}`}>{say(state)}</span>;
}
