import { Select } from 'antd';
import type { Api } from '../api/client';
import { useServerText } from '../language/texts';
import { useChoices } from './procedures';
import { useTexts } from './texts';

const LEVELS = ['CENTRAL', 'PROVINCE', 'DISTRICT', 'COMMUNE'] as const;
const STATES = ['DRAFT', 'IN_REVIEW', 'IN_APPROVAL', 'PUBLISHED', 'ABOLISHED'] as const;
const ORDERS = ['CODE', 'NAME', 'OWNER', 'FIELD', 'UPDATED'] as const;

/** The filters by name of their address parameter. */
export const FILTERS = ['field', 'owner', 'group', 'level', 'state'] as const;

interface Props {
  params: URLSearchParams;
  set: (changes: Record<string, string>) => void;
}

/** What narrows the list and how it is sorted; all of it lives in the address. */
export function Filters({ params, set }: Props) {
  const say = useTexts();
  const read = useServerText();
  const { data } = useChoices();
  const counted = (choices: Api['Choice'][] = []) =>
    choices.map(({ key, label, count }) => ({ value: key, label: `${read(label)} (${count})` }));
  const options = {
    field: counted(data?.fields),
    owner: counted(data?.owners),
    group: (['A', 'B'] as const).map((value) => ({ value: value as string, label: say(`group${value}`) })),
    level: LEVELS.map((value) => ({ value: value as string, label: say(value) })),
    state: STATES.map((value) => ({ value: value as string, label: say(value) })),
  };
  return (
    <div className="filters">
      {FILTERS.map((filter) => (
        <Select
          key={filter}
          aria-label={say(`${filter}Filter`)}
          placeholder={say(`${filter}Filter`)}
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          popupMatchSelectWidth={false}
          value={params.get(filter) ?? undefined}
          onChange={(value?: string) => set({ [filter]: value ?? '', page: '' })}
          options={options[filter]}
        />
      ))}
      <Select
        aria-label={say('sort')}
        value={params.get('sort') ?? 'CODE'}
        popupMatchSelectWidth={false}
        onChange={(sort) => set({ sort: sort === 'CODE' ? '' : sort, page: '' })}
        options={ORDERS.map((value) => ({ value: value as string, label: say(`by${value}`) }))}
      />
    </div>
  );
}
