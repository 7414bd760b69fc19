import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { type Api, answer, api } from '../api/client';
import { useLanguage } from '../language/texts';

export const PAGE_SIZE = 20;

export type Plan = Api['Plan'];
export type PlanItem = Api['PlanItem'];
export type PlanChoice = Api['PlanChoice'];
export type CountMode = 'ABOLISHED_ONLY' | 'ABOLISHED_AND_SIMPLIFIED';

export type Stage = Plan['state'];

export const STAGES: Stage[] = ['DRAFT', 'APPRAISAL', 'CONSULTATION', 'APPROVAL', 'NUMBERING', 'ISSUED', 'REJECTED'];

export function usePlans(q: string, page: number, state?: Stage) {
  return useQuery({
    queryKey: ['plans', 'search', q, page, state],
    placeholderData: keepPreviousData,
    queryFn: () =>
      answer(api.GET('/api/plans', { params: { query: { q, page, size: PAGE_SIZE, ...(state && { state }) } } })),
  });
}

export function usePlan(code: string) {
  const spoken = useLanguage();
  return useQuery({
    queryKey: ['plans', 'one', code, spoken],
    queryFn: () => answer(api.GET('/api/plans/{code}', { params: { path: { code } } })),
  });
}

export function useProgrammes() {
  return useQuery({
    queryKey: ['plans', 'programmes'],
    queryFn: () => answer(api.GET('/api/plans/programmes')),
  });
}

/** Accepted findings between procedures. */
export function usePlanTogether() {
  const spoken = useLanguage();
  return useQuery({ queryKey: ['plans', 'together', spoken], queryFn: () => answer(api.GET('/api/plans/together')) });
}

/** Procedures are measured part by part, so that the share done is seen and can be left off. */
export function useChoice() {
  const [share, setShare] = useState(0);
  const going = useRef<AbortController>(undefined);
  const choice = useMutation({
    mutationFn: async (body: { programme: string; countMode: CountMode }) => {
      setShare(0);
      going.current = new AbortController();
      const { signal } = going.current;
      for (let before = -1, more = true; more; ) {
        const { read, measured, total } = await answer(api.POST('/api/plans/choice/measured', { body, signal }));
        const done = read + measured;
        setShare(done / Math.max(1, 2 * total));
        more = measured < total && done > before;
        before = done;
      }
      return answer(api.POST('/api/plans/choice', { body, signal }));
    },
  });
  const stop = () => {
    choice.reset();
    going.current?.abort();
  };
  return { ...choice, share, stop };
}

/** The plan an answer brings takes the place of the one on the page. */
function useKept() {
  const memory = useQueryClient();
  return (plan: Plan) => {
    memory.invalidateQueries({ queryKey: ['plans', 'search'] });
    memory.invalidateQueries({ queryKey: ['programmes'] });
    memory.setQueriesData({ queryKey: ['plans', 'one', plan.code] }, plan);
  };
}

export function useMakePlan() {
  const kept = useKept();
  return useMutation({
    mutationFn: (plan: Api['NewPlan']) => answer(api.POST('/api/plans', { body: plan })),
    onSuccess: kept,
  });
}

export function useReword(code: string, item: number) {
  const kept = useKept();
  const memory = useQueryClient();
  return useMutation({
    mutationFn: (wording: Api['Rewording']) =>
      answer(api.PUT('/api/plans/{code}/items/{item}', { params: { path: { code, item } }, body: wording })),
    onSuccess: kept,
    onError: () => memory.invalidateQueries({ queryKey: ['plans', 'one', code] }),
  });
}

/** Where somebody else was quicker, the page shows what he did. */
function useChange<Body>(code: string, send: (body: Body) => Promise<Plan>) {
  const kept = useKept();
  const memory = useQueryClient();
  return useMutation({
    mutationFn: send,
    onSuccess: kept,
    onError: () => memory.invalidateQueries({ queryKey: ['plans', 'one', code] }),
  });
}

export function useRemoveItem(code: string, item: number) {
  return useChange(code, (revision: number) =>
    answer(api.DELETE('/api/plans/{code}/items/{item}', { params: { path: { code, item }, query: { revision } } })),
  );
}

export function useMergeItems(code: string, item: number) {
  return useChange(code, (body: { revision: number; with: number; withRevision: number }) =>
    answer(api.POST('/api/plans/{code}/items/{item}/merge', { params: { path: { code, item } }, body })),
  );
}

export function useSplitItem(code: string, item: number) {
  return useChange(code, (body: { revision: number; procedure: string }) =>
    answer(api.POST('/api/plans/{code}/items/{item}/split', { params: { path: { code, item } }, body })),
  );
}

export function useUnits() {
  return useQuery({ queryKey: ['plans', 'units'], queryFn: () => answer(api.GET('/api/organisation/units')) });
}

export function useSubmit(code: string) {
  const kept = useKept();
  const memory = useQueryClient();
  return useMutation({
    mutationFn: (body: { effective?: string; consulted: string[]; urgency: Plan['urgency'] }) =>
      answer(
        api.POST('/api/plans/{code}/submit', {
          params: { path: { code } },
          body,
        }),
      ),
    onSuccess: (plan) => {
      kept(plan);
      for (const key of ['dossiers', 'inbox']) memory.invalidateQueries({ queryKey: [key] });
    },
  });
}
