import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type Api, answer, api } from '../api/client';

export const PAGE_SIZE = 20;

export function useUnits() {
  return useQuery({ queryKey: ['units'], queryFn: () => answer(api.GET('/api/organisation/units')) });
}

export function usePeople(q: string, unit: string, page: number) {
  return useQuery({
    queryKey: ['people', q, unit, page],
    placeholderData: keepPreviousData,
    queryFn: () =>
      answer(api.GET('/api/organisation/people', { params: { query: { q, unit, page, size: PAGE_SIZE } } })),
  });
}

export function usePerson(username: string) {
  return useQuery({
    queryKey: ['person', username],
    queryFn: () => answer(api.GET('/api/organisation/people/{username}', { params: { path: { username } } })),
  });
}

/** Whatever is saved here changes lists and pages of units and people. */
function useChange<Input, Output>(change: (input: Input) => Promise<Output>) {
  const memory = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: () => {
      for (const key of ['units', 'people', 'person', 'inbox']) memory.invalidateQueries({ queryKey: [key] });
    },
  });
}

export const useSaveUnit = () =>
  useChange(({ code, ...body }: Api['UnitChange'] & { code: string }) =>
    answer(api.PUT('/api/organisation/units/{code}', { params: { path: { code } }, body })),
  );

export const useRemoveUnit = () =>
  useChange((code: string) => answer(api.DELETE('/api/organisation/units/{code}', { params: { path: { code } } })));

export const useSavePerson = () =>
  useChange(({ username, ...body }: Api['PersonChange'] & { username: string }) =>
    answer(api.PUT('/api/organisation/people/{username}', { params: { path: { username } }, body })),
  );

export const useAddLeave = (username: string) =>
  useChange((body: Api['NewAbsence']) =>
    answer(api.POST('/api/organisation/people/{username}/absences', { params: { path: { username } }, body })),
  );

export const useEndLeave = () =>
  useChange((id: number) => answer(api.DELETE('/api/organisation/absences/{id}', { params: { path: { id } } })));

export const useAddStand = (username: string) =>
  useChange((body: Api['NewSubstitution']) =>
    answer(api.POST('/api/organisation/people/{username}/substitutions', { params: { path: { username } }, body })),
  );

export const useEndStand = () =>
  useChange((id: number) => answer(api.DELETE('/api/organisation/substitutions/{id}', { params: { path: { id } } })));

export const useHandOver = (username: string) =>
  useChange((to: string | undefined) =>
    answer(
      api.POST('/api/organisation/people/{username}/hand-over', {
        params: { path: { username } },
        body: { ...(to && { to }) },
      }),
    ),
  );

export const useRoster = () =>
  useChange(({ file, dryRun }: { file: File; dryRun: boolean }) =>
    answer(
      api.POST('/api/organisation/roster', {
        params: { query: { name: file.name, dryRun } },
        body: '',
        bodySerializer: () => file,
        headers: { 'Content-Type': 'application/octet-stream' },
      }),
    ),
  );
