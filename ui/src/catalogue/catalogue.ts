import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type Api, answer, api } from '../api/client';

export type State = Api['State'];
export type By = Api['Counted']['by'];

const path = (code: string) => ({ params: { path: { code } } });

export function useRecord(code: string) {
  return useQuery({
    queryKey: ['record', code],
    queryFn: () => answer(api.GET('/api/procedures/{code}/record', path(code))),
  });
}

export function useChangeRecord(code: string) {
  const memory = useQueryClient();
  return useMutation({
    mutationFn: (body: Api['RecordChange']) =>
      answer(api.PUT('/api/procedures/{code}/record', { ...path(code), body })),
    onSuccess: (record) => {
      memory.setQueryData(['record', code], record);
      for (const key of ['procedures', 'choices', 'counts']) memory.invalidateQueries({ queryKey: [key] });
    },
  });
}

export function useVersions(code: string) {
  return useQuery({
    queryKey: ['versions', code],
    queryFn: () => answer(api.GET('/api/procedures/{code}/versions', path(code))),
  });
}

/** Whatever moves a version changes what every page of its procedure shows. */
function useVersionChange<Input>(code: string, change: (input: Input) => Promise<Api['VersionList']>) {
  const memory = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: (versions) => {
      memory.setQueryData(['versions', code], versions);
      for (const key of ['procedures', 'procedure', 'model', 'record', 'counts'])
        memory.invalidateQueries({ queryKey: [key] });
    },
  });
}

export function useMove(code: string) {
  return useVersionChange(code, ({ number, ...body }: Api['NewState'] & { number: number }) =>
    answer(api.POST('/api/procedures/{code}/versions/{number}/state', { params: { path: { code, number } }, body })),
  );
}

export function useAddDraft(code: string) {
  return useVersionChange(code, (file: File) =>
    answer(
      api.POST('/api/procedures/{code}/versions', {
        params: { path: { code }, query: { reason: file.name } },
        body: '',
        bodySerializer: () => file,
        headers: { 'Content-Type': 'application/xml' },
      }),
    ),
  );
}

export function useCounts(by: By, on: string, against: string) {
  return useQuery({
    queryKey: ['counts', by, on, against],
    placeholderData: keepPreviousData,
    queryFn: () =>
      answer(
        api.GET('/api/catalogue/counts', {
          params: { query: { by, on: on || undefined, against: against || undefined } },
        }),
      ),
  });
}

/** Today in Việt Nam, as a date field wants it. */
export const today = () => new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' }).format(new Date());
