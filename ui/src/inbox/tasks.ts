import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type Api, answer, api } from '../api/client';
import type { operations } from '../api/schema';
import { useLanguage } from '../language/texts';

type Asked = NonNullable<operations['inbox']['parameters']['query']>;
export type Due = NonNullable<Asked['due']>;
export type Holder = NonNullable<Asked['holder']>;
/** What can be done with work beside completing it. */
export type Kind = Exclude<Api['TaskDetail']['decisions'][number], 'COMPLETE' | 'UNDO'>;

export const DUES: Due[] = ['ALL', 'OVERDUE', 'TODAY', 'SOON'];
export const HOLDERS: Holder[] = ['ANYBODY', 'MINE', 'POOL'];
export const PAGE_SIZE = 20;
const LOOK_AGAIN_MILLIS = 30_000;

export function useInbox(q: string, due: Due, holder: Holder, page: number) {
  const spoken = useLanguage();
  return useQuery({
    queryKey: ['inbox', q, due, holder, page, spoken],
    placeholderData: keepPreviousData,
    refetchInterval: LOOK_AGAIN_MILLIS,
    queryFn: () => answer(api.GET('/api/inbox', { params: { query: { q, due, holder, page, size: PAGE_SIZE } } })),
  });
}

export function useTask(id: string) {
  const spoken = useLanguage();
  return useQuery({
    queryKey: ['task', id, spoken],
    queryFn: () => answer(api.GET('/api/tasks/{id}', { params: { path: { id } } })),
  });
}

export function useColleagues(id: string) {
  return useQuery({
    queryKey: ['colleagues', id],
    queryFn: () => answer(api.GET('/api/tasks/{id}/colleagues', { params: { path: { id } } })),
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

function useLookAgain() {
  const memory = useQueryClient();
  return () => {
    for (const key of ['inbox', 'dossiers', 'task']) memory.invalidateQueries({ queryKey: [key] });
  };
}

export function useComplete(id: string) {
  const onSuccess = useLookAgain();
  return useMutation({
    mutationFn: (completion: Api['Completion']) =>
      answer(api.POST('/api/tasks/{id}/complete', { params: { path: { id } }, body: completion })),
    onSuccess,
  });
}

interface Decided {
  /** A step or a colleague. */
  target: string;
  said: string;
}

export function useDecide(id: string, kind: Kind) {
  const onSuccess = useLookAgain();
  const params = { path: { id } };
  const send = ({ target, said }: Decided) => {
    switch (kind) {
      case 'RETURN':
        return api.POST('/api/tasks/{id}/return', { params, body: { step: target, reason: said } });
      case 'SUPPLEMENT':
        return api.POST('/api/tasks/{id}/supplement', { params, body: { missing: said } });
      case 'REJECT':
        return api.POST('/api/tasks/{id}/reject', { params, body: { reason: said } });
      case 'STOP':
        return api.POST('/api/tasks/{id}/stop', { params, body: { reason: said } });
      case 'DELEGATE':
        return api.POST('/api/tasks/{id}/delegate', { params, body: { to: target, ...(said && { note: said }) } });
    }
  };
  return useMutation({ mutationFn: (decided: Decided) => answer(send(decided)), onSuccess });
}

export function useUndo() {
  const onSuccess = useLookAgain();
  return useMutation({
    mutationFn: (id: string) => answer(api.POST('/api/tasks/{id}/undo', { params: { path: { id } } })),
    onSuccess,
  });
}

export function useBatch() {
  const onSuccess = useLookAgain();
  return useMutation({
    mutationFn: (body: { tasks: string[]; branch?: string; comment?: string }) =>
      answer(api.POST('/api/inbox/batch', { body })),
    onSuccess,
  });
}

export function useNotices() {
  return useQuery({
    queryKey: ['inbox', 'notices'],
    refetchInterval: LOOK_AGAIN_MILLIS,
    queryFn: () => answer(api.GET('/api/inbox/notices')),
  });
}

export function useReadNotices() {
  const onSuccess = useLookAgain();
  return useMutation({ mutationFn: () => answer(api.POST('/api/inbox/notices/read')), onSuccess });
}
