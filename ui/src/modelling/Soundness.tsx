import type { Api } from '../api/client';
import { useServerText } from '../language/texts';
import { SoundnessTag } from './SoundnessTag';
import { useTexts } from './texts';

interface Props {
  verdict: Api['Soundness'];
  nameOf: (element: string) => string;
}

/** Whether every dossier can end, in plain words, and if not, how it gets stuck. */
export function Soundness({ verdict, nameOf }: Props) {
  const say = useTexts();
  const read = useServerText();
  const named = (elements: string[]) => elements.map(nameOf);
  return (
    <div className="verdict">
      <SoundnessTag sound={verdict.sound} />
      <div>
        {verdict.reason ? read(verdict.reason) : say(`${verdict.sound}Long`)}
        {verdict.safe === false && ` ${say('unsafe')}`}
        {verdict.trace.length > 0 && <div>{say('stuckTrace', { trace: named(verdict.trace).join(' → ') })}</div>}
        {verdict.deadNodes.length > 0 && <div>{say('deadSteps', { names: named(verdict.deadNodes).join(', ') })}</div>}
      </div>
    </div>
  );
}
