import { keepPreviousData, type QueryClient, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type Api, answer, api } from '../api/client';
import type { operations } from '../api/schema';
import { useLanguage } from '../language/texts';

export const PAGE_SIZE = 20;
const LOOK_AGAIN_MILLIS = 1000;

export function useDossiers(q: string, page: number) {
  const spoken = useLanguage();
  return useQuery({
    queryKey: ['dossiers', 'search', q, page, spoken],
    placeholderData: keepPreviousData,
    queryFn: () => answer(api.GET('/api/dossiers', { params: { query: { q, page, size: PAGE_SIZE } } })),
  });
}

export function useSelfStarts() {
  const spoken = useLanguage();
  return useQuery({
    queryKey: ['dossiers', 'self-starts', spoken],
    queryFn: () => answer(api.GET('/api/self-starts')),
  });
}

export function usePauseSelfStart() {
  const memory = useQueryClient();
  return useMutation({
    mutationFn: ({ procedure, paused }: { procedure: string; paused: boolean }) =>
      answer(api.PUT('/api/self-starts/{procedure}', { params: { path: { procedure } }, body: { paused } })),
    onSuccess: () => memory.invalidateQueries({ queryKey: ['dossiers', 'self-starts'] }),
  });
}

export type MigrationState = Api['MigrationRow']['state'];

export function useMigrations(procedure: string, version: string, state: MigrationState | '', page: number) {
  const spoken = useLanguage();
  return useQuery({
    queryKey: ['dossiers', 'migrations', procedure, version, state, page, spoken],
    placeholderData: keepPreviousData,
    // They are decided one by one, each in a fraction of a second.
    refetchInterval: ({ state: { data } }) => (data?.pending ? LOOK_AGAIN_MILLIS : false),
    queryFn: () =>
      answer(
        api.GET('/api/migrations', {
          params: {
            query: {
              procedure,
              version: Number(version) || undefined,
              state: state || undefined,
              page,
              size: PAGE_SIZE,
            },
          },
        }),
      ),
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

type NotedPaper = operations['noteSecretPaper']['requestBody']['content']['application/json'];

export function useNoteSecretPaper(number: string) {
  const onSuccess = useLookAgain();
  return useMutation({
    mutationFn: (body: NotedPaper) =>
      answer(api.POST('/api/dossiers/{number}/secret-papers', { params: { path: { number } }, body })),
    onSuccess,
  });
}

export function useMoveSecretPaper(number: string) {
  const onSuccess = useLookAgain();
  return useMutation({
    mutationFn: ({ id, place }: { id: number; place: string }) =>
      answer(
        api.POST('/api/dossiers/{number}/secret-papers/{id}/move', {
          params: { path: { number, id } },
          body: { place },
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

/** The slips that apply, and whether the reader may sign. */
export function useSlips(number: string) {
  return useQuery({
    queryKey: ['dossiers', 'slips', number],
    queryFn: () => answer(api.GET('/api/dossiers/{number}/slips', { params: { path: { number } } })),
  });
}

/** How each signature of a PDF stands, checked by the server just now. */
export function useSignatures(number: string, id: number, takes: boolean) {
  return useQuery({
    queryKey: ['dossiers', 'signatures', number, id],
    enabled: takes,
    queryFn: () =>
      answer(api.GET('/api/dossiers/{number}/files/{id}/signatures', { params: { path: { number, id } } })),
  });
}

export type SlipKind = Api['SlipKind'];

/** Signs a file, or a slip as it prints now; what is signed is a new file. */
export function useSign(number: string) {
  const onSuccess = useLookAgain();
  return useMutation({
    mutationFn: (what: number | SlipKind) =>
      typeof what === 'number'
        ? answer(api.POST('/api/dossiers/{number}/files/{id}/signature', { params: { path: { number, id: what } } }))
        : answer(
            api.POST('/api/dossiers/{number}/slips/{kind}/signature', { params: { path: { number, kind: what } } }),
          ),
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

export const PAPER_SECRECIES = ['CONFIDENTIAL', 'SECRET', 'TOP_SECRET'] as const;

/** The book of secret dossiers, which travel on paper only. */
export function usePaperDossiers() {
  return useQuery({ queryKey: ['paper-dossiers'], queryFn: () => answer(api.GET('/api/paper-dossiers')) });
}

function useKeepPaper() {
  const memory = useQueryClient();
  return (rows: Api['PaperDossier'][]) => memory.setQueryData(['paper-dossiers'], rows);
}

export function useEnterPaper() {
  const onSuccess = useKeepPaper();
  return useMutation({
    mutationFn: (body: { procedure?: string; secrecy?: Api['PaperDossier']['secrecy']; holder?: string }) =>
      answer(api.POST('/api/paper-dossiers', { body })),
    onSuccess,
  });
}

export function useMovePaper() {
  const onSuccess = useKeepPaper();
  return useMutation({
    mutationFn: ({ number, ...body }: { number: string; holder?: string; ended?: boolean }) =>
      answer(api.POST('/api/paper-dossiers/{number}/move', { params: { path: { number } }, body })),
    onSuccess,
  });
}

type Kind = NonNullable<operations['setDay']['requestBody']['content']['application/json']['kind']>;

export type CalendarEffect = Api['CalendarEffect'];

export type NewHours = operations['setHours']['requestBody']['content']['application/json'];

function forgetTerms(memory: QueryClient) {
  for (const key of ['calendar', 'dossiers', 'inbox', 'registers', 'reports'])
    memory.invalidateQueries({ queryKey: [key] });
}

export const KINDS: Kind[] = ['OFF', 'WORKED', 'ORDINARY'];

export function useCalendar(year: number) {
  return useQuery({
    queryKey: ['calendar', year],
    queryFn: () => answer(api.GET('/api/calendar', { params: { query: { year } } })),
  });
}

/** Sets the office hours from a day on, or takes them back; answers with what that moved. */
export function useSetHours() {
  const memory = useQueryClient();
  return useMutation({
    mutationFn: ({ from, hours }: { from: string; hours?: NewHours }) => {
      const params = { path: { from } };
      return hours
        ? answer(api.PUT('/api/calendar/hours/{from}', { params, body: hours }))
        : answer(api.DELETE('/api/calendar/hours/{from}', { params }));
    },
    onSuccess: () => forgetTerms(memory),
  });
}

/** Sets a day, or gives it back to the bundled calendar; answers with what that moved. */
export function useSetDay() {
  const memory = useQueryClient();
  return useMutation({
    mutationFn: ({ day, kind, name }: { day: string; kind?: Kind; name?: string }) =>
      kind
        ? answer(
            api.PUT('/api/calendar/days/{day}', { params: { path: { day } }, body: { kind, ...(name && { name }) } }),
          )
        : answer(api.DELETE('/api/calendar/days/{day}', { params: { path: { day } } })),
    onSuccess: () => forgetTerms(memory),
  });
}
