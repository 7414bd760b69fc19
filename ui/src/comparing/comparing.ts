import { useQuery } from '@tanstack/react-query';
import { answer, api } from '../api/client';

export function useCompared(code: string, before: number, after: number) {
  return useQuery({
    queryKey: ['compare', code, before, after],
    enabled: before > 0 && after > 0,
    queryFn: () => answer(api.GET('/api/compare', { params: { query: { code, before, after } } })),
  });
}

const WIDE = 2.2;

/** Whether a flow is so wide that two of them side by side could not be read. */
export function isWide(xml: string): boolean {
  const boxes = [...xml.matchAll(/Bounds [^>]*/g)].map(([box]) => {
    const at = (name: string) => Number(new RegExp(`\\b${name}="([-\\d.]+)"`).exec(box)?.[1] ?? 0);
    return { right: at('x') + at('width'), left: at('x'), top: at('y'), bottom: at('y') + at('height') };
  });
  if (!boxes.length) return false;
  const width = Math.max(...boxes.map((b) => b.right)) - Math.min(...boxes.map((b) => b.left));
  const height = Math.max(...boxes.map((b) => b.bottom)) - Math.min(...boxes.map((b) => b.top));
  return width > 900 && width > WIDE * height;
}
