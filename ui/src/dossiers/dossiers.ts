import { keepPreviousData, useQuery } from '@tanstack/react-query';
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
