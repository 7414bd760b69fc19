import { deadline } from './deadline';
import { momentOf, timeOf } from './moment';
import { useTexts } from './useFormat';
import './deadline.css';

interface Props {
  due?: string | undefined;
  left?: number | undefined;
}

/** A term in words; colour only repeats what the words say. */
export function Deadline({ due, left }: Props) {
  const say = useTexts();
  const { urgency, key, count } = deadline(due, left, new Date());
  return (
    <span className={`deadline ${urgency}`} title={due && say('dueAt', { moment: momentOf(due) })}>
      {say(key, { count, time: due && timeOf(due) })}
    </span>
  );
}
