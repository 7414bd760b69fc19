import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type Api, answer, api } from '../api/client';
import { useLanguage } from '../language/texts';

export type Proposal = Api['Proposal'];

export function useProposals(page: number) {
  const spoken = useLanguage();
  return useQuery({
    queryKey: ['proposals', page, spoken],
    queryFn: () => answer(api.GET('/api/proposals', { params: { query: { page, size: 20 } } })),
  });
}

export function usePropose() {
  const memory = useQueryClient();
  return useMutation({
    mutationFn: (proposal: { procedure: string; element?: string; reason: string }) =>
      answer(api.POST('/api/proposals', { body: proposal })),
    onSuccess: () => memory.invalidateQueries({ queryKey: ['proposals'] }),
  });
}

export function useDecide(code: string) {
  const memory = useQueryClient();
  return useMutation({
    mutationFn: (decision: { accept: boolean; answer?: string }) =>
      answer(api.POST('/api/proposals/{code}/decide', { params: { path: { code } }, body: decision })),
    onSuccess: () => memory.invalidateQueries({ queryKey: ['proposals'] }),
  });
}
