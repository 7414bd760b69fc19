import type { Api } from '../api/client';
import { useTexts } from './texts';

const SIGN = { sound: '✓', unsound: '✕', unknown: '?' } as const;

export function SoundnessTag({ sound }: { sound: Api['Soundness']['sound'] }) {
  const say = useTexts();
  return (
    <span className={`soundness ${sound}`}>
      <span aria-hidden="true">{SIGN[sound]} </span>
      {say(sound)}
    </span>
  );
}
