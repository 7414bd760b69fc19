import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type Api, answer, api } from '../api/client';

export type Template = Api['DocumentTemplate'];
export type Form = Template['form'];
export type Words = Api['DocumentWords'];
export type Orders = Api['DocumentOrders'];
export type OrderedField = Api['OrderedField'];

const KEY = ['documents'];

export function useDocuments() {
  return useQuery({ queryKey: [...KEY, 'settings'], queryFn: () => answer(api.GET('/api/documents')) });
}

export function useEditions(name: string) {
  return useQuery({
    queryKey: [...KEY, 'editions', name],
    queryFn: () => answer(api.GET('/api/documents/files/{name}/editions', { params: { path: { name } } })),
  });
}

function useChange<Input, Output>(change: (input: Input) => Promise<Output>) {
  const memory = useQueryClient();
  return useMutation({ mutationFn: change, onSuccess: () => memory.invalidateQueries({ queryKey: KEY }) });
}

export const useUpload = (form: Form) =>
  useChange((file: File) =>
    answer(
      api.POST('/api/documents/templates/{form}', {
        params: { path: { form } },
        body: '',
        bodySerializer: () => file,
        headers: { 'Content-Type': 'application/octet-stream' },
      }),
    ),
  );

export const useRestore = (name: string) =>
  useChange((edition: number | undefined) =>
    answer(
      api.POST('/api/documents/files/{name}/restore', {
        params: { path: { name } },
        body: edition === undefined ? {} : { edition },
      }),
    ),
  );

export const useSaveWords = () => useChange((body: Words) => answer(api.PUT('/api/documents/words', { body })));

export const useSaveSheet = () =>
  useChange((body: { fields: string[]; revision: number }) => answer(api.PUT('/api/documents/orders/sheet', { body })));

export const useSaveAnnex = () =>
  useChange((body: { parts: string[]; lines: string[]; revision: number }) =>
    answer(api.PUT('/api/documents/orders/annex', { body })),
  );
