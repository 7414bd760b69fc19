import { App, Button, Modal } from 'antd';
import { useRef, useState } from 'react';
import { Fault } from '../frame/Fault';
import { useRoster } from './organisation';
import { useTexts } from './texts';

/** First tells what the file would change, then takes it in. */
export function RosterImport({ onClose }: { onClose: () => void }) {
  const say = useTexts();
  const { message } = App.useApp();
  const input = useRef<HTMLInputElement>(null);
  const [file, setFile] = useState<File>();
  const trial = useRoster();
  const take = useRoster();
  const effect = trial.data;
  const parts =
    effect &&
    ([
      ['newUnits', effect.newUnits],
      ['changedUnits', effect.changedUnits],
      ['newPeople', effect.newPeople],
      ['changedPeople', effect.changedPeople],
    ] as const);
  const changes = parts?.some(([, names]) => names.length > 0);

  const choose = (chosen: File) => {
    setFile(chosen);
    take.reset();
    trial.mutate({ file: chosen, dryRun: true });
  };

  return (
    <Modal open width={640} title={say('importTitle')} footer={null} onCancel={onClose}>
      <p className="quiet">{say('importLead')}</p>
      <input
        ref={input}
        type="file"
        hidden
        accept=".xlsx,.csv"
        aria-label={say('chooseFile')}
        onChange={(event) => {
          const chosen = event.target.files?.[0];
          event.target.value = '';
          if (chosen) choose(chosen);
        }}
      />
      {(trial.error ?? take.error) && <Fault error={trial.error ?? take.error} />}
      {parts && file && (
        <div role="status">
          <p>{say(changes ? 'wouldChange' : 'nothingChanges', { file: file.name })}</p>
          {effect && effect.unread.length > 0 && (
            <p className="wrong">{say('unread', { names: effect.unread.join(', ') })}</p>
          )}
          <dl className="facts">
            {parts
              .filter(([, names]) => names.length > 0)
              .map(([key, names]) => (
                <div key={key} className="fact">
                  <dt>
                    {say(key)} ({names.length})
                  </dt>
                  <dd>{names.join(', ')}</dd>
                </div>
              ))}
            <div className="fact">
              <dt>{say('unchanged')}</dt>
              <dd>{effect?.unchanged}</dd>
            </div>
          </dl>
        </div>
      )}
      <div className="page-actions">
        {changes && file && (
          <Button
            type="primary"
            loading={take.isPending}
            onClick={() =>
              take.mutate(
                { file, dryRun: false },
                {
                  onSuccess: () => {
                    message.success(say('takenIn'));
                    onClose();
                  },
                },
              )
            }
          >
            {say('takeIn')}
          </Button>
        )}
        <Button type={changes ? 'default' : 'primary'} loading={trial.isPending} onClick={() => input.current?.click()}>
          {say('chooseFile')}
        </Button>
        <Button onClick={onClose}>{say('cancel')}</Button>
      </div>
    </Modal>
  );
}
