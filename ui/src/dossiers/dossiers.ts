import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '../api/client';
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
