import type { Api } from '../api/client';
import { useFormat } from '../format/useFormat';
import { useTexts } from './texts';

/** Who set a line of the calendar and when; what nobody set came with the program. */
export function SetBy({ by, at }: { by?: Api['Person'] | undefined; at?: string | undefined }) {
  const say = useTexts();
  const format = useFormat();
  return (
    <span className={by ? 'set-by' : 'quiet set-by'}>
      {by && at ? say('setBy', { name: by.name, moment: format.moment(at) }) : say('bundled')}
    </span>
  );
}
