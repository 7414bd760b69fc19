import type { Api } from '../api/client';
import { useTexts } from './texts';

/** How often a rule finds something in the catalogue, or when it is asked where it looks at no model. */
export function Found({ rule }: { rule: Api['Rule'] }) {
  const say = useTexts();
  const { findings, procedures } = rule;
  if (findings > 0) return say('foundIn', { findings, procedures });
  return <span className="quiet">{say(rule.looksAtModels ? 'foundNone' : 'askedElsewhere')}</span>;
}
