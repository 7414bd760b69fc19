import { Skeleton } from 'antd';
import { useTexts } from './texts';

/** The outline of what is about to come. */
export function Waiting({ rows = 6 }: { rows?: number }) {
  const say = useTexts();
  return (
    <div role="status" aria-label={say('waiting')}>
      <Skeleton active paragraph={{ rows }} />
    </div>
  );
}
