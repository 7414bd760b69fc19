import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '../api/client';
import type { operations } from '../api/schema';
import { useLanguage } from '../language/texts';

export const PAGE_SIZE = 20;

export function useDossiers(q: string, page: number) {
  const spoken = useLanguage();
  return useQuery({
    queryKey: ['dossiers', 'search', q, page, spoken],
    placeholderData: keepPreviousData,
    queryFn: () => answer(api.GET('/api/dossiers', { params: { query: { q, page, size: PAGE_SIZE } } })),
  });
}

export function useDossier(number: string) {
  const spoken = useLanguage();
  return useQuery({
    queryKey: ['dossiers', 'one', number, spoken],
    queryFn: () => answer(api.GET('/api/dossiers/{number}', { params: { path: { number } } })),
  });
}

function useLookAgain() {
  const memory = useQueryClient();
  return () => {
    for (const key of ['dossiers', 'task']) memory.invalidateQueries({ queryKey: [key] });
  };
}

export function useAttach(number: string) {
  const onSuccess = useLookAgain();
  return useMutation({
    mutationFn: (file: File) =>
      answer(
        api.POST('/api/dossiers/{number}/files', {
          params: { path: { number }, query: { name: file.name } },
          body: file as unknown as string,
          bodySerializer: (body) => body,
          headers: { 'Content-Type': 'application/octet-stream' },
        }),
      ),
    onSuccess,
  });
}

export function useSay(number: string) {
  const onSuccess = useLookAgain();
  return useMutation({
    mutationFn: (comment: string) =>
      answer(api.POST('/api/dossiers/{number}/comments', { params: { path: { number } }, body: { comment } })),
    onSuccess,
  });
}

/** Does an automatic step that failed once more. */
export function useRetry(number: string) {
  const onSuccess = useLookAgain();
  return useMutation({
    mutationFn: (step: string) =>
      answer(api.POST('/api/dossiers/{number}/automatic/{step}/retry', { params: { path: { number, step } } })),
    onSuccess,
  });
}

export function useApologise(number: string) {
  const onSuccess = useLookAgain();
  return useMutation({
    mutationFn: (body: { reason: string; newDue?: string }) =>
      answer(api.POST('/api/dossiers/{number}/apology', { params: { path: { number } }, body })),
    onSuccess,
  });
}

type Kind = NonNullable<operations['setDay']['requestBody']['content']['application/json']['kind']>;

export const KINDS: Kind[] = ['OFF', 'WORKED', 'ORDINARY'];

export function useCalendar(year: number) {
  return useQuery({
    queryKey: ['calendar', year],
    queryFn: () => answer(api.GET('/api/calendar', { params: { query: { year } } })),
  });
}

/** Sets a day, or gives it back to the bundled calendar; answers with the terms that moved. */
export function useSetDay() {
  const memory = useQueryClient();
  return useMutation({
    mutationFn: ({ day, kind, name }: { day: string; kind?: Kind; name?: string }) =>
      kind
        ? answer(
            api.PUT('/api/calendar/days/{day}', { params: { path: { day } }, body: { kind, ...(name && { name }) } }),
          )
        : answer(api.DELETE('/api/calendar/days/{day}', { params: { path: { day } } })),
    onSuccess: () => {
      for (const key of ['calendar', 'dossiers', 'inbox']) memory.invalidateQueries({ queryKey: [key] });
    },
  });
}
