import { Alert, Button, Input } from 'antd';
import { useState } from 'react';
import type { Api } from '../api/client';
import { Fault } from '../frame/Fault';
import { useServerText } from '../language/texts';
import { COMMENT_MAX } from './Completion';
import { useBatch } from './tasks';
import { useTexts } from './texts';

interface Props {
  chosen: Api['TaskRow'][];
  onClear: () => void;
}

/** Completes the chosen routine work in one go and says how each went. */
export function BatchBar({ chosen, onClear }: Props) {
  const say = useTexts();
  const read = useServerText();
  const batch = useBatch();
  const [asked, setAsked] = useState<Api['TaskRow'][]>([]);
  const [branch, setBranch] = useState('');
  const [comment, setComment] = useState('');
  const run = () => {
    setAsked(chosen);
    batch.mutate(
      {
        tasks: chosen.map(({ id }) => id),
        ...(branch.trim() && { branch: branch.trim() }),
        ...(comment.trim() && { comment: comment.trim() }),
      },
      { onSuccess: onClear },
    );
  };
  const results = batch.data ?? [];
  const refused = results.filter(({ done }) => !done);
  const nameOf = (id: string) => asked.find((task) => task.id === id)?.dossier ?? id;
  return (
    <>
      {batch.error && <Fault error={batch.error} />}
      {results.length > 0 && (
        <Alert
          className="batch-result"
          type={refused.length ? 'warning' : 'success'}
          showIcon
          closable
          role="status"
          title={say('batchDone', { count: results.length - refused.length })}
          description={
            refused.length > 0 && (
              <ul>
                {refused.map((one) => (
                  <li key={one.task}>
                    {say('batchRefused', { name: nameOf(one.task), reason: one.refused ? read(one.refused) : '' })}
                  </li>
                ))}
              </ul>
            )
          }
        />
      )}
      {chosen.length > 0 && (
        <section className="batch" aria-label={say('batchTitle', { count: chosen.length })}>
          <div>
            <strong>{say('batchTitle', { count: chosen.length })}</strong>
            {chosen[0]?.kind && <div className="quiet small">{say('batchKind', { kind: read(chosen[0].kind) })}</div>}
          </div>
          <Input
            aria-label={say('batchBranch')}
            placeholder={say('batchBranch')}
            value={branch}
            onChange={(event) => setBranch(event.target.value)}
          />
          <Input
            aria-label={say('batchComment')}
            placeholder={say('batchComment')}
            maxLength={COMMENT_MAX}
            value={comment}
            onChange={(event) => setComment(event.target.value)}
          />
          <Button type="primary" loading={batch.isPending} onClick={run}>
            {say('batchDo')}
          </Button>
          <Button onClick={onClear}>{say('batchClear')}</Button>
        </section>
      )}
    </>
  );
}
