import { useRef, useState } from 'react';
import { answer, api } from '../api/client';

/** The procedures to choose from as somebody types; an answer that comes late gives way to a later question. */
export function useProcedureOptions(onError: (error: unknown) => void) {
  const [options, setOptions] = useState<{ value: string; label: string }[]>([]);
  const asked = useRef(0);
  const find = async (q: string) => {
    asked.current += 1;
    const question = asked.current;
    try {
      const { items } = await answer(api.GET('/api/procedures', { params: { query: { q, size: 20 } } }));
      if (question === asked.current)
        setOptions(items.map(({ code, name }) => ({ value: code, label: `${name} (${code})` })));
    } catch (failed) {
      onError(failed);
    }
  };
  return { options, find };
}
