import type { Api } from '../api/client';
import { LEVELS, type Level } from '../frame/levels';

interface Count {
  element: string;
  count: number;
  level: Level;
}

/** Per element: how many findings speak of it, and the worst level among them. */
export function badgesOf(findings: Pick<Api['Finding'], 'elements' | 'level'>[]): Count[] {
  const counts = new Map<string, Count>();
  for (const { elements, level } of findings)
    for (const element of new Set(elements)) {
      const before = counts.get(element);
      const worst = before && LEVELS.indexOf(before.level) < LEVELS.indexOf(level) ? before.level : level;
      counts.set(element, { element, count: (before?.count ?? 0) + 1, level: worst });
    }
  return [...counts.values()];
}
