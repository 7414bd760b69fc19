import { App, Button, Modal } from 'antd';
import { useRef, useState } from 'react';
import type { Api } from '../api/client';
import { Fault } from '../frame/Fault';
import { useServerText } from '../language/texts';
import { useImportRecords } from './procedures';
import { useTexts } from './texts';

/** First tells what the list would change, then takes it in. */
export function ImportRecords({ onClose }: { onClose: () => void }) {
  const say = useTexts();
  const { message } = App.useApp();
  const input = useRef<HTMLInputElement>(null);
  const [file, setFile] = useState<File>();
  const trial = useImportRecords();
  const take = useImportRecords();
  const effect = trial.data;
  const error = trial.error ?? take.error;
  const changes = effect && effect.added + effect.changed > 0;

  const choose = (chosen: File) => {
    setFile(chosen);
    take.reset();
    trial.mutate({ file: chosen, dryRun: true });
  };
  const takeIn = (chosen: File) =>
    take.mutate(
      { file: chosen, dryRun: false },
      {
        onSuccess: ({ added, changed, unchanged }) => {
          message.success(say('recordsTaken', { added, changed, unchanged }));
          onClose();
        },
      },
    );

  return (
    <Modal open width={760} title={say('recordsTitle')} footer={null} onCancel={onClose}>
      <p className="quiet">{say('recordsLead')}</p>
      <input
        ref={input}
        type="file"
        hidden
        accept=".xlsx,.csv"
        aria-label={say('chooseList')}
        onChange={(event) => {
          const chosen = event.target.files?.[0];
          event.target.value = '';
          if (chosen) choose(chosen);
        }}
      />
      {error && <Fault error={error} />}
      {effect && file && !trial.isPending && <Effect effect={effect} file={file.name} />}
      <div className="page-actions">
        {changes && file && (
          <Button type="primary" loading={take.isPending} onClick={() => takeIn(file)}>
            {say('takeRecords')}
          </Button>
        )}
        <Button type={changes ? 'default' : 'primary'} loading={trial.isPending} onClick={() => input.current?.click()}>
          {say('chooseList')}
        </Button>
        <Button onClick={onClose}>{say('cancel')}</Button>
      </div>
    </Modal>
  );
}

function Effect({ effect, file }: { effect: Api['RecordsTaken']; file: string }) {
  const say = useTexts();
  const read = useServerText();
  const { added, changed, unchanged, lacks, cells, moreCells } = effect;
  const emptied = cells.filter((cell) => cell.after === undefined).length;
  return (
    <div role="status">
      <p>{say(added + changed > 0 ? 'listWould' : 'listNothing', { file, added, changed, unchanged })}</p>
      {lacks.length > 0 && changed + unchanged > 0 && (
        <p>{say('listLacks', { columns: lacks.map(read).join(', ') })}</p>
      )}
      {emptied > 0 && <p className="emptied">{say('listEmpties', { count: emptied })}</p>}
      {cells.length > 0 && (
        <div className="list-cells">
          <table className="plain">
            <thead>
              <tr>
                <th scope="col">{say('code')}</th>
                <th scope="col">{say('cellColumn')}</th>
                <th scope="col">{say('cellBefore')}</th>
                <th scope="col">{say('cellAfter')}</th>
              </tr>
            </thead>
            <tbody>
              {cells.map((cell) => (
                <tr key={`${cell.code} ${cell.column.vi}`}>
                  <th scope="row">{cell.code}</th>
                  <td data-label={say('cellColumn')}>{read(cell.column)}</td>
                  <td data-label={say('cellBefore')}>{cell.before ?? '–'}</td>
                  <td data-label={say('cellAfter')}>
                    {cell.after ?? <strong className="emptied">{say('cellEmptied')}</strong>}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {moreCells > 0 && <p className="quiet">{say('moreCells', { count: moreCells })}</p>}
    </div>
  );
}
