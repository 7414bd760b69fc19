import { Button } from 'antd';
import { Link } from 'react-router';
import { useFormat } from '../format/useFormat';
import { useServerText } from '../language/texts';
import { useNotices, useReadNotices } from './tasks';
import { useTexts } from './texts';

/** What the program tells beside laying work on the desk: warnings, escalations, drafted apologies, new versions. */
export function Notices() {
  const say = useTexts();
  const read = useServerText();
  const format = useFormat();
  const notices = useNotices();
  const note = useReadNotices();
  const unread = (notices.data ?? []).filter((one) => !one.read);
  if (unread.length === 0) return null;
  return (
    <section className="card notices" aria-labelledby="notices">
      <h2 id="notices">{say('notices', { count: unread.length })}</h2>
      <ul>
        {unread.map(({ id, at, message, dossier, task, page }) => (
          <li key={id}>
            <Link to={page ?? (task ? `/inbox/${encodeURIComponent(task)}` : `/dossiers/${dossier}`)}>
              {read(message)}
            </Link>{' '}
            <span className="quiet small moment">{format.moment(at)}</span>
          </li>
        ))}
      </ul>
      <Button loading={note.isPending} onClick={() => note.mutate()}>
        {say('noticesRead')}
      </Button>
    </section>
  );
}
