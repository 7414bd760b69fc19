import { Alert, Button } from 'antd';
import { Problem } from '../api/problem';
import { useTexts } from './texts';

/** What went wrong and what to do, in the server's words where it gave any. */
export function Fault({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const say = useTexts();
  const problem = error instanceof Problem ? error : undefined;
  const silent = !problem || (!problem.title && !problem.detail);
  const title = silent
    ? problem?.status === 0
      ? say('noAnswer')
      : say('unknownFault', { status: problem?.status ?? '–' })
    : problem.title || problem.detail;
  const detail = silent ? say(problem?.status === 0 ? 'noAnswerDo' : 'unknownFaultDo') : problem.detail;
  // A single fault is often told in full already.
  const faults = problem?.errors.filter(({ message }) => !detail.includes(message)) ?? [];
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      className="fault"
      title={title}
      description={
        <>
          {detail !== title && <p>{detail}</p>}
          {faults.length > 0 && (
            <ul>
              {faults.map(({ field, message }) => (
                <li key={field + message}>
                  {field && <strong>{field}: </strong>}
                  {message}
                </li>
              ))}
            </ul>
          )}
        </>
      }
      action={onRetry && <Button onClick={onRetry}>{say('retry')}</Button>}
    />
  );
}
