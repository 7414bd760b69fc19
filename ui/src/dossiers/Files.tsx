import { Button } from 'antd';
import { useRef } from 'react';
import type { Api } from '../api/client';
import { useFormat } from '../format/useFormat';
import { Fault } from '../frame/Fault';
import { UploadIcon } from '../frame/icons';
import { useAttach, useSign, useSlips } from './dossiers';
import { NoteSecretPaper, SecretPapers } from './SecretPapers';
import { Signatures, takesSignature } from './Signatures';
import { useTexts } from './texts';

const KINDS = '.pdf,.docx,.xlsx,.pptx,.odt,.ods,.odp,.doc,.xls,.ppt,.png,.jpg,.jpeg,.tif,.tiff,.xml,.txt,.csv';
const KILOBYTE = 1000;
const MEGABYTE = 1_000_000;

/** A letter of a few lines has no size in megabytes. */
const sizeOf = (bytes: number, written: (value: number) => string) =>
  bytes < MEGABYTE / 10
    ? `${written(Math.max(1, Math.round(bytes / KILOBYTE)))} kB`
    : `${written(bytes / MEGABYTE)} MB`;

/** Files of the dossier, saved by a click and never shown by the browser itself. */
export function Files({ dossier }: { dossier: Api['Dossier'] }) {
  const say = useTexts();
  const format = useFormat();
  const attach = useAttach(dossier.number);
  const slips = useSlips(dossier.number);
  const sign = useSign(dossier.number);
  const input = useRef<HTMLInputElement>(null);
  const onPaper = dossier.secrecy !== 'OPEN';
  return (
    <section className="card" aria-labelledby="files">
      <h2 id="files">{say('files')}</h2>
      {dossier.files.length === 0 && <p className="quiet">{say(onPaper ? 'onPaper' : 'filesNone')}</p>}
      <ul className="attached">
        {dossier.files.map((file) => (
          <li key={file.id}>
            <a href={`/api/dossiers/${dossier.number}/files/${file.id}`} download={file.name}>
              {file.name}
            </a>
            <div className="quiet small">
              {say('fileFacts', {
                size: sizeOf(file.size, format.number),
                name: file.person.name,
                moment: format.moment(file.at),
              })}
            </div>
            <Signatures number={dossier.number} file={file} />
            {slips.data?.maySign && takesSignature(file.name) && (
              <Button
                size="small"
                aria-label={say('signFile', { name: file.name })}
                loading={sign.isPending && sign.variables === file.id}
                onClick={() => sign.mutate(file.id)}
              >
                {say('sign')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {sign.error && <Fault error={sign.error} />}
      {attach.error && <Fault error={attach.error} />}
      <SecretPapers dossier={dossier} />
      {!dossier.endedAt && !onPaper && (
        <div className="file-deeds">
          <input
            ref={input}
            type="file"
            accept={KINDS}
            hidden
            aria-label={say('attach')}
            onChange={(event) => {
              const file = event.target.files?.[0];
              if (file) attach.mutate(file);
              event.target.value = '';
            }}
          />
          <Button icon={<UploadIcon />} loading={attach.isPending} onClick={() => input.current?.click()}>
            {say('attach')}
          </Button>
          <p className="quiet small">{say('attachHint')}</p>
          <NoteSecretPaper dossier={dossier} />
        </div>
      )}
    </section>
  );
}
