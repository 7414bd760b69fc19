import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useState } from 'react';
import { answer, api } from '../api/client';
import { useTexts } from './texts';
import './page.css';

const SHOWN = 20;

interface Props {
  id?: string;
  label?: string;
  placeholder?: string;
  /** Whose name is not offered. */
  except?: string;
  chosen?: string | undefined;
  onChoose: (username: string | undefined) => void;
  clearable?: boolean;
}

/** One of the ministry's people, found by name or user name, with or without accents. */
export function PersonChoice({ id, label, placeholder, except, chosen, onChoose, clearable = false }: Props) {
  const say = useTexts();
  const [q, setQ] = useState(chosen ?? '');
  const people = useQuery({
    queryKey: ['people', 'named', q],
    placeholderData: keepPreviousData,
    queryFn: () => answer(api.GET('/api/organisation/people', { params: { query: { q, size: SHOWN } } })),
  });
  return (
    <Select
      {...(id && { id })}
      aria-label={label}
      placeholder={placeholder}
      allowClear={clearable}
      classNames={{ popup: { root: 'choice-lines' } }}
      showSearch={{ filterOption: false, onSearch: setQ }}
      loading={people.isPending}
      value={chosen ?? null}
      onChange={(username: string | null | undefined) => onChoose(username ?? undefined)}
      options={(people.data?.items ?? [])
        .filter(({ username }) => username !== except)
        .map(({ username, name, posts, away }) => ({
          value: username,
          label: [away ? say('awayNow', { name }) : name, posts[0] && `${posts[0].title}, ${posts[0].unitName}`]
            .filter(Boolean)
            .join(' – '),
        }))}
    />
  );
}
