import { Button } from 'antd';
import { useRef } from 'react';
import type { Api } from '../api/client';
import { useFormat } from '../format/useFormat';
import { Fault } from '../frame/Fault';
import { UploadIcon } from '../frame/icons';
import { useServerText } from '../language/texts';
import { placeOf, useEntryFile } from './registers';
import { useTexts } from './texts';

/** The signed document and what checking it found; nobody ticks a signature that a file can prove. */
export function SignedFile({ detail, mayWrite }: { detail: Api['EntryDetail']; mayWrite: boolean }) {
  const say = useTexts();
  const read = useServerText();
  const format = useFormat();
  const { entry, proof } = detail;
  const { year, number } = placeOf(entry);
  const attach = useEntryFile({ year, number });
  const input = useRef<HTMLInputElement>(null);
  if (entry.secret) return null;
  return (
    <section className="card signed-file" aria-labelledby="signed-file">
      <h2 id="signed-file">{say('signature')}</h2>
      {proof ? (
        <p className={`signed-state ${proof.state}`}>{read(proof.label)}</p>
      ) : (
        <p className="quiet">{say(entry.values.signed === 'true' ? 'declaredOnly' : 'nothingChecked')}</p>
      )}
      {proof?.file && (
        <a href={`/api/registers/OUTGOING/${year}/${number}/file`} download={proof.file}>
          {proof.file}
        </a>
      )}
      <ul className="found">
        {proof?.found.map(({ file, signer, signedAt, state }) => (
          <li key={file + signer + signedAt + state}>
            {say('signedBy', { name: signer ?? '–', moment: signedAt ? format.moment(signedAt) : '–' })}
            {file !== proof.file && <span className="quiet small">{file}</span>}
          </li>
        ))}
      </ul>
      {mayWrite && (
        <>
          <input
            ref={input}
            type="file"
            hidden
            accept=".pdf,.xml"
            aria-label={say('attachSigned')}
            onChange={(event) => {
              const [file] = event.target.files ?? [];
              event.target.value = '';
              if (file) attach.mutate(file);
            }}
          />
          <Button icon={<UploadIcon />} loading={attach.isPending} onClick={() => input.current?.click()}>
            {say(proof?.file ? 'attachAnother' : 'attachSigned')}
          </Button>
          <p className="quiet small">{say('attachSignedHint')}</p>
        </>
      )}
      {attach.error && <Fault error={attach.error} />}
    </section>
  );
}
