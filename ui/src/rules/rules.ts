import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type Api, answer, api } from '../api/client';
import { plain } from '../app/plain';
import { useLanguage } from '../language/texts';

/** All rules, in the order of the catalogue. */
export function useRuleList() {
  const spoken = useLanguage();
  return useQuery({ queryKey: ['rules', spoken], queryFn: () => answer(api.GET('/api/rules')) });
}

export const JOINT_PAGE_SIZE = 20;

interface JointAsked {
  q?: string;
  decision?: Api['Decision'];
  rule?: string;
  procedure?: string;
  page?: number;
  size?: number;
}

/** What only shows when all procedures are seen beside each other. */
export function useTogether(asked: JointAsked) {
  const spoken = useLanguage();
  return useQuery({
    queryKey: ['together', asked, spoken],
    ...(asked.page !== undefined && { placeholderData: keepPreviousData }),
    queryFn: () => answer(api.GET('/api/findings/together', { params: { query: asked } })),
  });
}

/** What each rule finds between procedures, by its id. */
export function useFoundTogether() {
  const { data } = useTogether({ size: 1 });
  return new Map(data?.rules.map((one) => [one.rule, one]));
}

export function usePractices() {
  const spoken = useLanguage();
  return useQuery({ queryKey: ['practices', spoken], queryFn: () => answer(api.GET('/api/rules/practices')) });
}

export function useRule(id: string) {
  const spoken = useLanguage();
  return useQuery({
    queryKey: ['rule', id, spoken],
    queryFn: () => answer(api.GET('/api/rules/{id}', { params: { path: { id } } })),
  });
}

export function useExample(id: string, name: string) {
  return useQuery({
    queryKey: ['rule-example', id, name],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: () =>
      answer(api.GET('/api/rules/{id}/examples/{name}', { params: { path: { id, name } }, parseAs: 'text' })),
  });
}

export interface Sieve {
  q: string;
  action: string;
  family: string;
  level: string;
}

/** The rules that have all the words, with or without diacritics, and fit every filter that is set. */
export function sifted(rules: Api['Rule'][], { q, action, family, level }: Sieve): Api['Rule'][] {
  const words = plain(q).split(/\s+/).filter(Boolean);
  return rules.filter((rule) => {
    const text = plain(
      [rule.id, rule.code, rule.title.vi, rule.title.en, rule.why.vi, rule.why.en, rule.source].join(' '),
    );
    return (
      words.every((word) => text.includes(word)) &&
      (!action || rule.action === action) &&
      (!family || rule.family === family) &&
      (!level || rule.level === level)
    );
  });
}
