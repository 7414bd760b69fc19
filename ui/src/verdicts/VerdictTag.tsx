import type { Api } from '../api/client';
import { useTexts } from './texts';
import './verdicts.css';

/** A word, never a colour alone; nothing where nobody has decided. */
export function VerdictTag({ verdict }: { verdict: Api['Judged'] | undefined }) {
  const say = useTexts();
  if (!verdict || verdict.decision === 'OPEN') return null;
  return (
    <span className={`verdict-tag ${verdict.decision}`}>
      {say(verdict.decision)}
      {verdict.again && `, ${say('again')}`}
    </span>
  );
}
