import type { Api } from '../api/client';

/** So many of one rule are read one by one; more are told of once and folded. */
export const FOLDED_BEYOND = 3;

export interface Group {
  rule: string;
  findings: Api['Finding'][];
}

/** The findings of a rule together, where the first of them stands. */
export function grouped(findings: Api['Finding'][]): Group[] {
  const groups = new Map<string, Api['Finding'][]>();
  for (const finding of findings) groups.set(finding.rule, [...(groups.get(finding.rule) ?? []), finding]);
  return [...groups].map(([rule, of]) => ({ rule, findings: of }));
}

/** What is seen of a folded group: its first few, and the chosen one wherever it stands. */
export function seen({ findings }: Group, chosen: string | undefined): Api['Finding'][] {
  return findings.filter(({ id }, at) => at < FOLDED_BEYOND || id === chosen);
}
