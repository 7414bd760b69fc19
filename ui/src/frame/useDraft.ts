import { useCallback, useState } from 'react';

/** What is being typed survives a refused answer, a lost session and a reload; `forget` when it has arrived. */
export function useDraft(name: string): [string, (text: string) => void, () => void] {
  const key = `tinhgon.draft.${name}`;
  const [text, setText] = useState(() => sessionStorage.getItem(key) ?? '');
  const write = useCallback(
    (next: string) => {
      setText(next);
      sessionStorage.setItem(key, next);
    },
    [key],
  );
  const forget = useCallback(() => sessionStorage.removeItem(key), [key]);
  return [text, write, forget];
}
