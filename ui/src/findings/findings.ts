import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { answer, api } from '../api/client';
import { useLanguage } from '../language/texts';

export const PAGE_SIZE = 20;

/** The filters by name of their address parameter. */
export const FILTERS = ['decision', 'level', 'rule', 'owner', 'authority'] as const;

/** What the address asks for; the server refuses what it does not know. */
export function useFindings(params: URLSearchParams, page: number) {
  const spoken = useLanguage();
  const asked = Object.fromEntries(
    ['q', ...FILTERS].flatMap((name) => {
      const value = params.get(name);
      return value ? [[name, value]] : [];
    }),
  );
  return useQuery({
    queryKey: ['findings', asked, page, spoken],
    placeholderData: keepPreviousData,
    queryFn: () => answer(api.GET('/api/findings', { params: { query: { ...asked, page, size: PAGE_SIZE } } })),
  });
}
