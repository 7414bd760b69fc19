import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type Api, answer, api } from '../api/client';

export type Order = Api['Order'];
export type NewOrder = Api['NewOrder'];
export type Kind = Api['KindChoice'];

export const URGENCIES = ['URGENT', 'VERY_URGENT', 'EXPRESS'] as const;
export const SHARINGS = ['POOL', 'LEAST_LOADED', 'LAST_HANDLER'] as const;

export function useOrders() {
  return useQuery({ queryKey: ['routing', 'orders'], queryFn: () => answer(api.GET('/api/routing/orders')) });
}

export function useFindings() {
  return useQuery({ queryKey: ['routing', 'findings'], queryFn: () => answer(api.GET('/api/routing/findings')) });
}

function useChange<Input, Output>(change: (input: Input) => Promise<Output>) {
  const memory = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: () => memory.invalidateQueries({ queryKey: ['routing'] }),
  });
}

/** A new order, or one changed from what the page showed. */
export const useSaveOrder = (before?: Order) =>
  useChange((body: NewOrder) =>
    answer(
      before
        ? api.PUT('/api/routing/orders/{id}', {
            params: { path: { id: before.id }, query: { version: before.version } },
            body,
          })
        : api.POST('/api/routing/orders', { body }),
    ),
  );

export function useOrderHistory(id: number) {
  return useQuery({
    queryKey: ['routing', 'orders', id],
    queryFn: () => answer(api.GET('/api/routing/orders/{id}/history', { params: { path: { id } } })),
  });
}

export const useRemoveOrder = () =>
  useChange((id: number) => answer(api.DELETE('/api/routing/orders/{id}', { params: { path: { id } } })));

export const useSettle = () =>
  useChange((id: number) => answer(api.DELETE('/api/routing/findings/{id}', { params: { path: { id } } })));
