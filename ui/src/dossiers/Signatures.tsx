import type { Api } from '../api/client';
import { useFormat } from '../format/useFormat';
import { useServerText } from '../language/texts';
import { useSignatures } from './dossiers';
import { useTexts } from './texts';

/** How each signature of a file stands; never ticked, always checked. */
export function Signatures({ number, file }: { number: string; file: Api['Dossier']['files'][number] }) {
  const say = useTexts();
  const read = useServerText();
  const format = useFormat();
  const { data } = useSignatures(number, file.id, file.name.toLowerCase().endsWith('.pdf'));
  return data?.map(({ state, label, signer, signedAt }) => (
    <div key={`${signer} ${signedAt}`} className={`signature ${state}`}>
      <strong>{read(label)}</strong>
      <span className="quiet small">
        {say('signedBy', { name: signer ?? say('nobodyNamed'), moment: signedAt ? format.moment(signedAt) : '–' })}
      </span>
    </div>
  ));
}
