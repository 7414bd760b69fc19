import { App, Button, Dropdown } from 'antd';
import { useRef } from 'react';
import { useNavigate } from 'react-router';
import { Fault } from '../frame/Fault';
import { useMay } from '../frame/useMay';
import { useImportRecords } from './procedures';
import { useTexts } from './texts';

/** The catalogue as files, out and in, and its counts. */
export function Files() {
  const say = useTexts();
  const goTo = useNavigate();
  const { message, modal } = App.useApp();
  const mayImport = useMay('MODEL');
  const records = useImportRecords();
  const input = useRef<HTMLInputElement>(null);
  const link = (key: string, href: string) => ({
    key,
    label: (
      <a href={href} download>
        {say(key as 'recordsFile')}
      </a>
    ),
  });
  const take = (file: File) =>
    records.mutate(file, {
      onSuccess: (taken) => message.success(say('recordsTaken', { ...taken })),
      onError: (error) =>
        modal.error({
          title: say('refusedTitle', { file: file.name }),
          content: <Fault error={error} />,
          width: 640,
          okText: say('close'),
        }),
    });
  return (
    <>
      <input
        ref={input}
        type="file"
        hidden
        accept=".xlsx,.csv"
        onChange={(event) => {
          const file = event.target.files?.[0];
          event.target.value = '';
          if (file) take(file);
        }}
      />
      <Button onClick={() => goTo('/procedures/counts')}>{say('counts')}</Button>
      <Dropdown
        trigger={['click']}
        menu={{
          items: [
            link('recordsFile', '/api/catalogue/records.xlsx'),
            link('modelsFile', '/api/catalogue/models.zip'),
            ...(mayImport
              ? [{ key: 'importRecords', label: say('importRecords'), onClick: () => input.current?.click() }]
              : []),
          ],
        }}
      >
        <Button loading={records.isPending}>{say('files')}</Button>
      </Dropdown>
    </>
  );
}
