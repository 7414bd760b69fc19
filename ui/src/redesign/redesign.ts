import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type Api, answer, api } from '../api/client';
import type { DiagramProps } from '../diagram/LazyDiagram';
import { useLanguage } from '../language/texts';

type Marks = NonNullable<DiagramProps['marks']>;

export function useRedesign(code: string) {
  const spoken = useLanguage();
  return useQuery({
    queryKey: ['redesign', code, spoken],
    queryFn: () => answer(api.GET('/api/procedures/{code}/redesign', { params: { path: { code } } })),
  });
}

export function useRedesignedModel(code: string) {
  return useQuery({
    queryKey: ['redesign', code, 'model'],
    queryFn: () =>
      answer(api.GET('/api/procedures/{code}/redesign/model', { params: { path: { code } }, parseAs: 'text' })),
  });
}

/** Refused because something has changed: the redesign is looked at again, what was typed stays. */
export function useMakeDraft(code: string) {
  const memory = useQueryClient();
  return useMutation({
    mutationFn: (body: { version: number; applied: string[]; reason: string }) =>
      answer(api.POST('/api/procedures/{code}/redesign', { params: { path: { code } }, body })),
    onSettled: () => {
      for (const key of [['redesign', code], ['procedures'], ['procedure', code]])
        memory.invalidateQueries({ queryKey: key });
    },
  });
}

type Side = 'before' | 'after';

/** What a diagram of one side points out; flows that only found another way are left to the eye. */
export function marksOf(
  changes: Api['ChangeRow'][],
  side: Side,
  words: Record<'gone' | 'new' | 'other', string>,
): Marks {
  return changes.flatMap((change): Marks => {
    const element = change[side];
    if (!element || change.element === 'FLOW') return [];
    if (change.kind === 'REMOVED') return [{ element, kind: 'removed', label: words.gone }];
    if (change.kind === 'ADDED') return [{ element, kind: 'added', label: words.new }];
    return [{ element, kind: 'changed', label: words.other }];
  });
}
