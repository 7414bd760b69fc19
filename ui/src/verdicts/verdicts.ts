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

/** A finding that is spoken of: of one procedure, or between several where none is named. */
export interface Subject {
  finding: string;
  code?: string;
}

/** Where what is typed about it is kept until it is sent. */
export const draftOf = (what: string, { code = 'together', finding }: Subject) => `${what}.${code}.${finding}`;

/** What was decided by somebody else meanwhile is looked at again too. */
function useSaying<Body>({ code }: Subject, send: (body: Body) => Promise<unknown>) {
  const memory = useQueryClient();
  return useMutation({
    mutationFn: send,
    onSettled: () => {
      const changed = code
        ? [
            ['verdicts', code],
            ['redesign', code],
          ]
        : [['together'], ['plans', 'together']];
      for (const queryKey of changed) memory.invalidateQueries({ queryKey });
    },
  });
}

export function useJudge(about: Subject) {
  const { code, finding } = about;
  return useSaying(about, async (body: Api['NewVerdict']) =>
    code
      ? answer(
          api.PUT('/api/procedures/{code}/findings/{finding}/verdict', { params: { path: { code, finding } }, body }),
        )
      : answer(api.PUT('/api/findings/together/{finding}/verdict', { params: { path: { finding } }, body })),
  );
}

export function useComment(about: Subject) {
  const { code, finding } = about;
  return useSaying(about, async (words: string) =>
    code
      ? answer(
          api.POST('/api/procedures/{code}/findings/{finding}/comments', {
            params: { path: { code, finding } },
            body: { words },
          }),
        )
      : answer(
          api.POST('/api/findings/together/{finding}/comments', { params: { path: { finding } }, body: { words } }),
        ),
  );
}

export function fits(wanted: Wanted, verdict: Api['Judged'] | undefined): boolean {
  if (wanted === 'ALL') return true;
  if (wanted === 'AGAIN') return verdict?.again ?? false;
  return (verdict?.decision ?? 'OPEN') === wanted;
}
