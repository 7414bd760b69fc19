import { Button, Dropdown } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useMay } from '../frame/useMay';
import { ImportRecords } from './ImportRecords';
import { useTexts } from './texts';

/** The catalogue as files, out and in, and its counts. */
export function Files() {
  const say = useTexts();
  const goTo = useNavigate();
  const mayImport = useMay('MODEL');
  const [importing, setImporting] = useState(false);
  const link = (key: string, href: string) => ({
    key,
    label: (
      <a href={href} download>
        {say(key as 'recordsFile')}
      </a>
    ),
  });
  return (
    <>
      {importing && <ImportRecords onClose={() => setImporting(false)} />}
      <Button onClick={() => goTo('/procedures/counts')}>{say('counts')}</Button>
      <Dropdown
        trigger={['click']}
        menu={{
          items: [
            link('recordsFile', '/api/catalogue/records.xlsx'),
            link('modelsFile', '/api/catalogue/models.zip'),
            ...(mayImport
              ? [{ key: 'importRecords', label: say('importRecords'), onClick: () => setImporting(true) }]
              : []),
          ],
        }}
      >
        <Button>{say('files')}</Button>
      </Dropdown>
    </>
  );
}
