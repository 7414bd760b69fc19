import { Link } from 'react-router';
import { useTogether } from '../rules/rules';
import { useTexts } from './texts';

/** What shows only when the procedure stands beside others is said, and judged, on a page of its own. */
export function Beside({ code }: { code: string }) {
  const say = useTexts();
  const { data } = useTogether({ procedure: code, size: 1 });
  if (!data?.total) return null;
  return (
    <p className="beside">
      <Link to={`/rules/together?procedure=${encodeURIComponent(code)}`}>{say('beside', { count: data.total })}</Link>
    </p>
  );
}
