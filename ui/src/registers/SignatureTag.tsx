import type { Entry } from './registers';
import { useTexts } from './texts';

/** Whether a document is signed, and whether that was checked or is only declared. */
export function SignatureTag({ entry: { signature, values } }: { entry: Entry }) {
  const say = useTexts();
  const state = signature ?? (values.signed === 'true' ? 'DECLARED' : 'NOT_SIGNED');
  return <span className={`signed-state ${state}`}>{say(`signed_${state}`)}</span>;
}
