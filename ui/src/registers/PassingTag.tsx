import type { Api } from '../api/client';
import { useFormat } from '../format/useFormat';
import type { Book } from './registers';
import { useTexts } from './texts';

/** Whether a document went on in time, and by when it has to. */
export function PassingTag({ book, passing }: { book: Book; passing: Api['RegisterEntry']['passing'] }) {
  const say = useTexts();
  const format = useFormat();
  if (!passing) return <span className="quiet">–</span>;
  const { state, due, done } = passing;
  return (
    <span className="passing">
      <span className={`term ${state}`}>{say(`${book === 'INCOMING' ? 'pass' : 'send'}_${state}`)}</span>
      <span className="quiet small">{done ? format.moment(done) : say('passDue', { moment: format.moment(due) })}</span>
    </span>
  );
}
