import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type Api, answer, api } from '../api/client';
import { useLanguage } from '../language/texts';

export const PAGE_SIZE = 20;

const TABLE = /\.(xlsx|csv)$/i;

/** What the address asks for; the server refuses what it does not know. */
export function useProcedures(params: URLSearchParams, page: number) {
  const spoken = useLanguage();
  const asked = Object.fromEntries(
    ['q', 'field', 'owner', 'group', 'level', 'state', 'sort'].flatMap((name) => {
      const value = params.get(name);
      return value ? [[name, value]] : [];
    }),
  );
  const query = { ...asked, descending: asked.sort === 'UPDATED', page, size: PAGE_SIZE };
  return useQuery({
    queryKey: ['procedures', query, spoken],
    placeholderData: keepPreviousData,
    queryFn: () => answer(api.GET('/api/procedures', { params: { query } })),
  });
}

/** The fields and owners that the catalogue has, for its filters. */
export function useChoices() {
  return useQuery({ queryKey: ['choices'], queryFn: () => answer(api.GET('/api/catalogue/choices')) });
}

/** A list of procedures as a table: all of it comes in, or nothing and every fault is told. */
export function useImportRecords() {
  const memory = useQueryClient();
  return useMutation({
    mutationFn: ({ file, dryRun }: { file: File; dryRun: boolean }) =>
      answer(
        api.POST('/api/catalogue/records', {
          params: { query: { name: file.name, dryRun } },
          body: '',
          bodySerializer: () => file,
          headers: { 'Content-Type': 'application/octet-stream' },
        }),
      ),
    onSuccess: (_, { dryRun }) => (dryRun ? undefined : memory.invalidateQueries()),
  });
}

export function useProcedure(code: string, version?: number) {
  const spoken = useLanguage();
  return useQuery({
    queryKey: ['procedure', code, version, spoken],
    queryFn: () => answer(api.GET('/api/procedures/{code}', { params: { path: { code }, query: { version } } })),
  });
}

/** The file goes as it is, byte by byte: its own XML declaration says its encoding. */
export function useImport() {
  const memory = useQueryClient();
  return useMutation({
    mutationFn: (file: File) =>
      answer(
        api.POST('/api/procedures', {
          params: { query: { name: file.name } },
          body: '',
          bodySerializer: () => file,
          headers: { 'Content-Type': TABLE.test(file.name) ? 'application/octet-stream' : 'application/xml' },
        }),
      ),
    onSuccess: () => {
      for (const key of ['procedures', 'procedure', 'model', 'versions', 'record', 'choices', 'counts'])
        memory.invalidateQueries({ queryKey: [key] });
    },
  });
}

export function useStart() {
  const memory = useQueryClient();
  return useMutation({
    mutationFn: (dossier: Api['NewDossier']) => answer(api.POST('/api/dossiers', { body: dossier })),
    onSuccess: () => {
      for (const key of ['dossiers', 'inbox']) memory.invalidateQueries({ queryKey: [key] });
    },
  });
}

export function useExecution(code: string) {
  return useQuery({
    queryKey: ['procedure', 'execution', code],
    queryFn: () => answer(api.GET('/api/procedures/{code}/execution', { params: { path: { code } } })),
  });
}
