import { Alert, App, Button } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import type { Api } from '../api/client';
import { useFormat } from '../format/useFormat';
import { BackIcon } from '../frame/icons';
import { Loaded } from '../frame/Loaded';
import { Page } from '../frame/Page';
import { useMay } from '../frame/useMay';
import { useServerText } from '../language/texts';
import { useRecord } from './catalogue';
import { Parts } from './Parts';
import { RecordForm } from './RecordForm';
import { StateTag } from './StateTag';
import { useTexts } from './texts';
import './catalogue.css';

/** The record of a procedure as it is announced, fields a to l. */
export default function RecordPage() {
  const say = useTexts();
  const { code = '' } = useParams();
  const query = useRecord(code);
  const { message } = App.useApp();
  const [editing, setEditing] = useState(false);
  const mayEdit = useMay('MODEL') && !query.data?.held;
  const back = (
    <Link to="/procedures">
      <BackIcon /> {say('allProcedures')}
    </Link>
  );
  return (
    <Page
      title={query.data ? query.data.name : query.error ? say('notFound', { code }) : code}
      above={back}
      lead={say('recordLead')}
      actions={
        query.data &&
        !editing && (
          <>
            {mayEdit && (
              <Button type="primary" onClick={() => setEditing(true)}>
                {say('edit')}
              </Button>
            )}
            {query.data.modelled &&
              (['docx', 'pdf'] as const).map((kind) => (
                <Button key={kind} href={`/api/procedures/${encodeURIComponent(code)}/record/sheet.${kind}`} download>
                  {say(kind)}
                </Button>
              ))}
          </>
        )
      }
    >
      <Parts code={code} />
      <Loaded query={query} rows={12}>
        {(record) => (
          <div className="record card">
            {editing ? (
              <RecordForm
                record={record}
                onClose={(saved) => {
                  setEditing(false);
                  if (saved) message.success(say('saved'));
                }}
              />
            ) : (
              <Shown record={record} />
            )}
          </div>
        )}
      </Loaded>
    </Page>
  );
}

function Shown({ record }: { record: Api['ProcedureRecord'] }) {
  const say = useTexts();
  const read = useServerText();
  const format = useFormat();
  const { held } = record;
  return (
    <>
      {held && (
        <Alert
          className="held"
          type="warning"
          showIcon
          title={say('heldTitle')}
          description={say('heldBy', { ...held, moment: format.moment(held.at) })}
        />
      )}
      <dl className="facts">
        <dt>{say('code')}</dt>
        <dd>{record.code}</dd>
        <dt>{say('state')}</dt>
        <dd>
          <StateTag state={record.state} />
        </dd>
        <dt>{say('field')}</dt>
        <dd>{record.fieldName ? read(record.fieldName) : say('empty')}</dd>
        <dt>{say('group')}</dt>
        <dd>{record.group ? say(`group${record.group}`) : say('empty')}</dd>
        <dt>{say('level')}</dt>
        <dd>{record.level ? say(record.level) : say('empty')}</dd>
        <dt>{say('owner')}</dt>
        <dd>{record.ownerName ?? record.owner ?? say('empty')}</dd>
      </dl>
      {!record.modelled && <p className="quiet">{say('noModelYet')}</p>}
      <dl className="record-items">
        {record.items.map(({ item, letter, label, value, derived }) => (
          <div key={item}>
            <dt>
              {say('letter', { letter, label: read(label) })}
              {derived && value && <span className="quiet small">{say('fromModel')}</span>}
            </dt>
            <dd className={value ? undefined : 'quiet'}>{value ?? say(derived ? 'modelSilent' : 'empty')}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
