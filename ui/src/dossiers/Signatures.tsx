import type { Api } from '../api/client';
import { useFormat } from '../format/useFormat';
import { useServerText } from '../language/texts';
import { useSignatures } from './dossiers';
import { useTexts } from './texts';

/** A signature stands inside a PDF or an XML; other files have no place for one. */
export const takesSignature = (name: string) => /\.(pdf|xml)$/i.test(name);

/** How each signature of a file stands; never ticked, always checked. */
export function Signatures({ number, file }: { number: string; file: Api['Dossier']['files'][number] }) {
  const say = useTexts();
  const read = useServerText();
  const format = useFormat();
  const { data } = useSignatures(number, file.id, takesSignature(file.name));
  return data?.map(({ state, label, signer, signedAt }) => (
    <div key={`${signer} ${signedAt}`} className={`signature ${state}`}>
      <strong>{read(label)}</strong>
      <span className="quiet small">
        {say('signedBy', { name: signer ?? say('nobodyNamed'), moment: signedAt ? format.moment(signedAt) : '–' })}
      </span>
    </div>
  ));
}
