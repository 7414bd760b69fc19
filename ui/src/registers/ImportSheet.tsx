import { App, Button, Modal } from 'antd';
import { useRef, useState } from 'react';
import type { Api } from '../api/client';
import { useFormat } from '../format/useFormat';
import { Fault } from '../frame/Fault';
import { UploadIcon } from '../frame/icons';
import { useServerText } from '../language/texts';
import { type Book, useSheet } from './registers';
import { useTexts } from './texts';

/** A sheet is checked as a whole before a row of it is written. */
export function ImportSheet({ book, shape }: { book: Book; shape: Api['BookShape'] }) {
  const say = useTexts();
  const read = useServerText();
  const { message } = App.useApp();
  const [open, setOpen] = useState(false);
  const [file, setFile] = useState<File>();
  const sheet = useSheet(book);
  const close = () => {
    sheet.reset();
    setFile(undefined);
    setOpen(false);
  };
  const check = (chosen: File) => {
    setFile(chosen);
    sheet.mutate({ file: chosen, dryRun: true });
  };
  const takeIn = (chosen: File) =>
    sheet.mutate(
      { file: chosen, dryRun: false },
      {
        onSuccess: ({ rows, first, last }) => {
          message.success(say('takenIn', { rows, first, last }));
          close();
        },
      },
    );
  return (
    <>
      <Button icon={<UploadIcon />} onClick={() => setOpen(true)}>
        {say('import')}
      </Button>
      <Modal
        open={open}
        onCancel={close}
        footer={null}
        destroyOnHidden
        width={720}
        title={say('importTitle', { book: read(shape.label) })}
      >
        <div className="import-sheet">
          <p>{say('importLead')}</p>
          <div className="page-actions">
            <ChooseFile busy={sheet.isPending} take={check} />
            <a className="button plain-button" href={`/api/registers/${book}/form`} download>
              {say('form')}
            </a>
          </div>
          {sheet.error && <Fault error={sheet.error} />}
          {file && sheet.data?.dryRun && <Good taken={sheet.data} file={file} takeIn={takeIn} />}
        </div>
      </Modal>
    </>
  );
}

function ChooseFile({ busy, take }: { busy: boolean; take: (file: File) => void }) {
  const say = useTexts();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        hidden
        accept=".xlsx,.csv"
        onChange={(event) => {
          const [chosen] = event.target.files ?? [];
          event.target.value = '';
          if (chosen) take(chosen);
        }}
      />
      <Button type="primary" loading={busy} onClick={() => input.current?.click()}>
        {say('chooseFile')}
      </Button>
    </>
  );
}

interface GoodProps {
  taken: Api['SheetTaken'];
  file: File;
  takeIn: (file: File) => void;
}

function Good({ taken: { rows, unread }, file, takeIn }: GoodProps) {
  const say = useTexts();
  const format = useFormat();
  const counted = { count: rows, number: format.number(rows), file: file.name };
  return (
    <div role="status" className="dry-run">
      <p>{say('dryRunGood', counted)}</p>
      {unread.length > 0 && <p className="wrong">{say('unread', { names: unread.join(', ') })}</p>}
      <Button type="primary" onClick={() => takeIn(file)}>
        {say('takeIn', counted)}
      </Button>
    </div>
  );
}
