import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useState } from 'react';
import { answer, api } from '../api/client';
import './page.css';

const SHOWN = 20;

interface Wanted {
  id?: string;
  placeholder?: string;
}

/** What is offered for somebody's words: procedures by code or name, with or without accents. */
function useOffered(words: string) {
  const [q, setQ] = useState(words);
  const procedures = useQuery({
    queryKey: ['procedures', 'named', q],
    placeholderData: keepPreviousData,
    queryFn: () => answer(api.GET('/api/procedures', { params: { query: { q, size: SHOWN } } })),
  });
  return {
    classNames: { popup: { root: 'choice-lines' } },
    showSearch: { filterOption: false, onSearch: setQ },
    loading: procedures.isPending,
    options: (procedures.data?.items ?? []).map(({ code, name }) => ({ value: code, label: `${name} (${code})` })),
  };
}

interface One extends Wanted {
  chosen?: string | undefined;
  onChoose: (code: string | undefined) => void;
  clearable?: boolean;
}

/** One procedure, chosen by name. */
export function ProcedureChoice({ id, placeholder, chosen, onChoose, clearable = false }: One) {
  return (
    <Select
      {...useOffered(chosen ?? '')}
      {...(id && { id })}
      placeholder={placeholder}
      allowClear={clearable}
      value={chosen ?? null}
      onChange={(code: string | null | undefined) => onChoose(code ?? undefined)}
    />
  );
}

interface Several extends Wanted {
  chosen: string[];
  onChoose: (codes: string[]) => void;
}

/** Several procedures, chosen by name. */
export function ProceduresChoice({ id, placeholder, chosen, onChoose }: Several) {
  return (
    <Select
      {...useOffered('')}
      {...(id && { id })}
      mode="multiple"
      placeholder={placeholder}
      value={chosen}
      onChange={onChoose}
    />
  );
}
