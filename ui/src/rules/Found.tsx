import { Link } from 'react-router';
import type { Api } from '../api/client';
import { useTexts } from './texts';

interface Props {
  rule: Api['Rule'];
  /** What it finds between procedures. */
  together: Api['JointRule'] | undefined;
}

/** How often a rule finds something in the catalogue, or when it is asked where it looks at no model. */
export function Found({ rule, together }: Props) {
  const say = useTexts();
  const { findings, procedures } = rule;
  if (findings > 0) return say('foundIn', { findings, procedures });
  if (together) {
    const { findings: count, procedures } = together;
    return <Link to={`/rules/together?rule=${rule.id}`}>{say('foundTogether', { count, procedures })}</Link>;
  }
  return <span className="quiet">{say(rule.looksAtModels ? 'foundNone' : 'askedElsewhere')}</span>;
}
