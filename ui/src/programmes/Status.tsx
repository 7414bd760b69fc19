import type { Api } from '../api/client';
import { useTexts } from './texts';
import './programmes.css';

const SIGN = { MET: '✓', ON_TRACK: '→', AT_RISK: '!', MISSED: '✕', UNMEASURED: '?' } as const;

export function Status({ status }: { status: Api['TargetStatus'] }) {
  const say = useTexts();
  return (
    <span className={`target-status ${status}`}>
      <span aria-hidden="true">{SIGN[status]} </span>
      {say(status)}
    </span>
  );
}
