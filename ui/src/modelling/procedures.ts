import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type Api, answer, api } from '../api/client';
import { useLanguage } from '../language/texts';

export const PAGE_SIZE = 20;

export function useProcedures(q: string, page: number) {
  const spoken = useLanguage();
  return useQuery({
    queryKey: ['procedures', q, page, spoken],
    placeholderData: keepPreviousData,
    queryFn: () => answer(api.GET('/api/procedures', { params: { query: { q, page, size: PAGE_SIZE } } })),
  });
}

export function useProcedure(code: string) {
  const spoken = useLanguage();
  return useQuery({
    queryKey: ['procedure', code, spoken],
    queryFn: () => answer(api.GET('/api/procedures/{code}', { params: { path: { code } } })),
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
          headers: { 'Content-Type': 'application/xml' },
        }),
      ),
    onSuccess: () => {
      for (const key of ['procedures', 'procedure', 'model']) memory.invalidateQueries({ queryKey: [key] });
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
