import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '../api/client';
import { useLanguage } from '../language/texts';

const LOOK_AGAIN_MILLIS = 700;

export function useThresholds() {
  const spoken = useLanguage();
  return useQuery({ queryKey: ['thresholds', spoken], queryFn: () => answer(api.GET('/api/parameters')) });
}

export function useTryOut() {
  return useMutation({
    mutationFn: (values: Record<string, number>) => answer(api.POST('/api/parameters/trials', { body: { values } })),
  });
}

/** A trial is asked after until it has ended. */
export function useTrial(id: string | undefined) {
  return useQuery({
    queryKey: ['trial', id],
    enabled: Boolean(id),
    refetchInterval: ({ state }) => (state.data?.state === 'RUNNING' ? LOOK_AGAIN_MILLIS : false),
    queryFn: () => answer(api.GET('/api/parameters/trials/{id}', { params: { path: { id: id ?? '' } } })),
  });
}

export function useCancelTrial() {
  const memory = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => answer(api.DELETE('/api/parameters/trials/{id}', { params: { path: { id } } })),
    onSettled: (_gone, _error, id) => memory.invalidateQueries({ queryKey: ['trial', id] }),
  });
}

/** Saved or overtaken by somebody else: what holds now is looked at again. */
export function useSetThresholds() {
  const memory = useQueryClient();
  return useMutation({
    mutationFn: (body: { trial: string; reason: string }) => answer(api.PUT('/api/parameters', { body })),
    onSettled: () => {
      for (const key of ['thresholds', 'rules', 'rule', 'procedures', 'procedure'])
        memory.invalidateQueries({ queryKey: [key] });
    },
  });
}
