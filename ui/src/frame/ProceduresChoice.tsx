import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useState } from 'react';
import { answer, api } from '../api/client';
import './page.css';

const SHOWN = 20;

/** The procedures that somebody's words are found in, by code or name, with or without accents. */
export function useProceduresNamed(q: string) {
  return useQuery({
    queryKey: ['procedures', 'named', q],
    placeholderData: keepPreviousData,
    queryFn: () => answer(api.GET('/api/procedures', { params: { query: { q, size: SHOWN } } })),
  });
}

interface Props {
  id?: string;
  placeholder: string;
  chosen: string[];
  onChoose: (codes: string[]) => void;
}

/** Several procedures, chosen by name. */
export function ProceduresChoice({ id, placeholder, chosen, onChoose }: Props) {
  const [q, setQ] = useState('');
  const procedures = useProceduresNamed(q);
  return (
    <Select
      {...(id && { id })}
      mode="multiple"
      placeholder={placeholder}
      classNames={{ popup: { root: 'choice-lines' } }}
      showSearch={{ filterOption: false, onSearch: setQ }}
      loading={procedures.isPending}
      value={chosen}
      onChange={onChoose}
      options={(procedures.data?.items ?? []).map(({ code, name }) => ({ value: code, label: `${name} (${code})` }))}
    />
  );
}
