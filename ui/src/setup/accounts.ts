import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type Api, answer, api } from '../api/client';
import { PAGE_SIZE } from './organisation';

export type Permission = Api['AccountState']['permissions'][number];

export const PERMISSIONS: Permission[] = ['HANDLE', 'LEAD', 'MODEL', 'ADMINISTER'];

export const SHOWN = ['ALL', 'MISSING', 'INITIAL', 'DISABLED'] as const;

export function useAccounts(q: string, show: (typeof SHOWN)[number], page: number) {
  return useQuery({
    queryKey: ['accounts', q, show, page],
    placeholderData: keepPreviousData,
    queryFn: () => answer(api.GET('/api/accounts', { params: { query: { q, show, page, size: PAGE_SIZE } } })),
  });
}

function useChange<Input, Output>(change: (input: Input) => Promise<Output>) {
  const memory = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: () => memory.invalidateQueries({ queryKey: ['accounts'] }),
  });
}

export const useOpenAccounts = () =>
  useChange((body: { usernames: string[]; permissions: Permission[] }) => answer(api.POST('/api/accounts', { body })));

export const useChangeAccount = (username: string) =>
  useChange((body: { permissions: Permission[]; disabled: boolean; version: number }) =>
    answer(api.PUT('/api/accounts/{username}', { params: { path: { username } }, body })),
  );

export const useResetPassword = (username: string) =>
  useChange((version: number) =>
    answer(api.POST('/api/accounts/{username}/reset', { params: { path: { username } }, body: { version } })),
  );
