import { useEffect, useState } from 'react';
import { useSearchParams } from 'react-router';

const PAUSE_MILLIS = 300;

/** Search words and page number live in the address, so that a list can be reloaded, shared and gone back to. */
export function useSearch() {
  const [params, setParams] = useSearchParams();
  const q = params.get('q') ?? '';
  const [typed, type] = useState(q);
  const page = Math.max(0, Number(params.get('page') ?? 1) - 1) || 0;

  const set = (changes: Record<string, string>) =>
    setParams(
      (before) => {
        const next = new URLSearchParams(before);
        for (const [key, value] of Object.entries(changes)) value ? next.set(key, value) : next.delete(key);
        return next;
      },
      { replace: true },
    );

  // biome-ignore lint/correctness/useExhaustiveDependencies: only typing starts the pause
  useEffect(() => {
    if (typed === q) return;
    const pause = setTimeout(() => set({ q: typed, page: '' }), PAUSE_MILLIS);
    return () => clearTimeout(pause);
  }, [typed]);

  return {
    q,
    typed,
    type,
    page,
    params,
    set,
    toPage: (next: number) => set({ page: next > 0 ? String(next + 1) : '' }),
  };
}
