import { App, Button } from 'antd';
import type { Api } from '../api/client';
import { Fault } from '../frame/Fault';
import { useServerText } from '../language/texts';
import { type SlipKind, useSign, useSlips } from './dossiers';
import { useTexts } from './texts';

/** The slips that apply as the dossier stands, to print or to sign. */
export function Slips({ dossier: { number } }: { dossier: Api['Dossier'] }) {
  const say = useTexts();
  const read = useServerText();
  const { message } = App.useApp();
  const { data, error } = useSlips(number);
  const sign = useSign(number);
  if (error) return <Fault error={error} />;
  if (!data || data.slips.length === 0) return null;
  const href = (kind: SlipKind, ending: string) => `/api/dossiers/${number}/slips/${kind}.${ending}`;
  const signed = () => message.success(say('signedNow'));
  return (
    <section className="card slips" aria-labelledby="slips">
      <h2 id="slips">{say('slips')}</h2>
      {sign.error && <Fault error={sign.error} />}
      <ul>
        {data.slips.map(({ kind, label }) => (
          <li key={kind}>
            <span className="slip-name">{read(label)}</span>
            <span className="slip-ways">
              {['docx', 'pdf'].map((ending) => (
                <a
                  key={ending}
                  href={href(kind, ending)}
                  aria-label={say('slipAs', { slip: read(label), ending: ending.toUpperCase() })}
                  download
                >
                  {ending.toUpperCase()}
                </a>
              ))}
              {data.maySign && (
                <Button
                  size="small"
                  aria-label={say('signSlip', { slip: read(label) })}
                  loading={sign.isPending && sign.variables === kind}
                  onClick={() => sign.mutate(kind, { onSuccess: signed })}
                >
                  {say('sign')}
                </Button>
              )}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
