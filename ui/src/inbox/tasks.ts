import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type Api, answer, api } from '../api/client';
import type { operations } from '../api/schema';
import { useLanguage } from '../language/texts';

export type Due = NonNullable<NonNullable<operations['inbox']['parameters']['query']>['due']>;

export const DUES: Due[] = ['ALL', 'OVERDUE', 'TODAY', 'SOON'];
export const PAGE_SIZE = 20;
const LOOK_AGAIN_MILLIS = 30_000;

export function useInbox(q: string, due: Due, page: number) {
  const spoken = useLanguage();
  return useQuery({
    queryKey: ['inbox', q, due, page, spoken],
    placeholderData: keepPreviousData,
    refetchInterval: LOOK_AGAIN_MILLIS,
    queryFn: () => answer(api.GET('/api/inbox', { params: { query: { q, due, page, size: PAGE_SIZE } } })),
  });
}

export function useTask(id: string) {
  const spoken = useLanguage();
  return useQuery({
    queryKey: ['task', id, spoken],
    queryFn: () => answer(api.GET('/api/tasks/{id}', { params: { path: { id } } })),
  });
}

/** Whether it succeeds or somebody else was quicker, the lists are looked at again. */
export function useClaim() {
  const memory = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => answer(api.POST('/api/tasks/{id}/claim', { params: { path: { id } } })),
    onSettled: (_task, _error, id) => {
      for (const key of [['inbox'], ['task', id]]) memory.invalidateQueries({ queryKey: key });
    },
  });
}

export function useComplete(id: string) {
  const memory = useQueryClient();
  return useMutation({
    mutationFn: (completion: Api['Completion']) =>
      answer(api.POST('/api/tasks/{id}/complete', { params: { path: { id } }, body: completion })),
    onSuccess: () => {
      for (const key of ['inbox', 'dossiers']) memory.invalidateQueries({ queryKey: [key] });
    },
  });
}
