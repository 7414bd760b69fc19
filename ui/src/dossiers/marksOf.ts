import type { Api } from '../api/client';
import type { DiagramProps } from '../diagram/LazyDiagram';

type Marks = NonNullable<DiagramProps['marks']>;

/** Where the dossier has been and where it stands; a step done before and open again counts as open. */
export function marksOf(
  dossier: Pick<Api['Dossier'], 'activeElements' | 'history'>,
  here: string,
  done: string,
): Marks {
  const current = new Set(dossier.activeElements);
  const finished = dossier.history.filter((entry) => entry.completedAt && !current.has(entry.step));
  return [
    ...[...new Set(finished.map((entry) => entry.step))].map((element) => ({
      element,
      kind: 'done' as const,
      label: done,
    })),
    ...[...current].map((element) => ({ element, kind: 'current' as const, label: here })),
  ];
}
