import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type Api, answer, api } from '../api/client';
import { useLanguage } from '../language/texts';

export type Decision = Api['Decision'];
export const DECISIONS: Decision[] = ['ACCEPTED', 'REJECTED', 'DEFERRED'];

/** What a list of findings can be narrowed to. */
export type Wanted = 'ALL' | 'AGAIN' | Decision;
export const WANTED: Wanted[] = ['ALL', 'OPEN', 'ACCEPTED', 'REJECTED', 'DEFERRED', 'AGAIN'];

export function useVerdicts(code: string) {
  const spoken = useLanguage();
  return useQuery({
    queryKey: ['verdicts', code, spoken],
    queryFn: () => answer(api.GET('/api/procedures/{code}/findings', { params: { path: { code } } })),
  });
}

/** What each rule says of one element. */
export function useWhyNot(code: string, element: string) {
  const spoken = useLanguage();
  return useQuery({
    queryKey: ['why-not', code, element, spoken],
    queryFn: () =>
      answer(api.GET('/api/procedures/{code}/findings/why-not', { params: { path: { code }, query: { element } } })),
  });
}

/** What was decided by somebody else meanwhile is looked at again too. */
function useSaying<Body>(code: string, send: (body: Body) => Promise<Api['Judged'][]>) {
  const memory = useQueryClient();
  return useMutation({
    mutationFn: send,
    onSettled: () => {
      for (const key of ['verdicts', 'redesign']) memory.invalidateQueries({ queryKey: [key, code] });
    },
  });
}

export function useJudge(code: string, finding: string) {
  return useSaying(code, (body: Api['NewVerdict']) =>
    answer(api.PUT('/api/procedures/{code}/findings/{finding}/verdict', { params: { path: { code, finding } }, body })),
  );
}

export function useComment(code: string, finding: string) {
  return useSaying(code, (words: string) =>
    answer(
      api.POST('/api/procedures/{code}/findings/{finding}/comments', {
        params: { path: { code, finding } },
        body: { words },
      }),
    ),
  );
}

export function fits(wanted: Wanted, verdict: Api['Judged'] | undefined): boolean {
  if (wanted === 'ALL') return true;
  if (wanted === 'AGAIN') return verdict?.again ?? false;
  return (verdict?.decision ?? 'OPEN') === wanted;
}
