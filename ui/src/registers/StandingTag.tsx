import type { Api } from '../api/client';
import { useTexts } from './texts';

/** Whether it is late, in words; the colour only repeats them. */
export function StandingTag({ entry }: { entry: Api['RegisterEntry'] }) {
  const say = useTexts();
  const state = entry.cancelled ? 'cancelled' : entry.standing;
  return <span className={`standing ${state}`}>{say(state)}</span>;
}
