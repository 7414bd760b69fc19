import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type Api, answer, api } from '../api/client';

export type Programme = Api['ProgrammeState'];
export type Goal = Api['GoalState'];
export const METRICS = ['COUNT', 'COST', 'TIME', 'CONDITION'] as const;

const path = (id: string) => ({ params: { path: { id } } });

export function useBoard() {
  return useQuery({ queryKey: ['programmes'], queryFn: () => answer(api.GET('/api/programmes')) });
}

export function useProgramme(id: string) {
  return useQuery({
    queryKey: ['programme', id],
    queryFn: () => answer(api.GET('/api/programmes/{id}', path(id))),
  });
}

export function useTracked(id: string, unit: string) {
  return useQuery({
    queryKey: ['programme', id, 'procedures', unit],
    queryFn: () => answer(api.GET('/api/programmes/{id}/procedures', { params: { path: { id }, query: { unit } } })),
  });
}

export function useHistory(id: string) {
  return useQuery({
    queryKey: ['programme', id, 'history'],
    queryFn: () => answer(api.GET('/api/programmes/{id}/history', path(id))),
  });
}

export function useBaselines(id: string) {
  return useQuery({
    queryKey: ['programme', id, 'baselines'],
    queryFn: () => answer(api.GET('/api/programmes/{id}/baselines', path(id))),
  });
}

/** Any change of a programme moves figures on all its pages. */
function useChange<Input, Output>(change: (input: Input) => Promise<Output>) {
  const memory = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: () =>
      Promise.all(['programmes', 'programme'].map((key) => memory.invalidateQueries({ queryKey: [key] }))),
  });
}

export const useEnterBaseline = (id: string) =>
  useChange((body: Api['BaselineChange']) => answer(api.PUT('/api/programmes/{id}/baselines', { ...path(id), body })));

export const useChangeProgramme = () =>
  useChange(({ id, ...body }: Api['ProgrammeChange'] & { id: string }) =>
    answer(api.PUT('/api/programmes/{id}', { ...path(id), body })),
  );
