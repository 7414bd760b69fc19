import { Button, Tag } from 'antd';
import { useRef, useState } from 'react';
import { useFormat } from '../format/useFormat';
import { Fault } from '../frame/Fault';
import { type Template, useUpload } from './documents';
import { Editions } from './Editions';
import { useTexts } from './texts';

/** A form: load its template, look at it in print, put an edited one in its place. */
export function TemplateRow({ template }: { template: Template }) {
  const say = useTexts();
  const format = useFormat();
  const upload = useUpload(template.form);
  const picker = useRef<HTMLInputElement>(null);
  const [history, setHistory] = useState(false);
  const name = say(`form_${template.form}`);
  const path = `/api/documents/templates/${template.form}`;
  return (
    <li className="template" data-form={template.form}>
      <div className="template-name">
        <strong>{name}</strong>
        <span className="quiet">
          <Tag color={template.own ? 'blue' : undefined}>{say(template.own ? 'own' : 'shipped')}</Tag>
          {template.changedBy &&
            template.changedAt &&
            say('changed', { name: template.changedBy.name, at: format.moment(template.changedAt) })}
        </span>
      </div>
      <div className="template-actions">
        <a className="button second" href={path} download>
          {say('download')}
        </a>
        <Button loading={upload.isPending} onClick={() => picker.current?.click()}>
          {say('upload')}
        </Button>
        <input
          ref={picker}
          className="sr-only"
          type="file"
          accept=".docx"
          tabIndex={-1}
          aria-label={`${say('upload')}: ${name}`}
          onChange={({ target }) => {
            const file = target.files?.[0];
            if (file) upload.mutate(file);
            target.value = '';
          }}
        />
        <a className="button second" href={`${path}/specimen.pdf`} target="_blank" rel="noreferrer">
          {say('specimen')}
        </a>
        <Button onClick={() => setHistory(true)}>{say('history')}</Button>
      </div>
      {upload.isSuccess && (
        <p className="met" role="status">
          {say('taken', { name })}
        </p>
      )}
      {upload.error && <Fault error={upload.error} />}
      {history && <Editions template={template} name={name} onClose={() => setHistory(false)} />}
    </li>
  );
}
