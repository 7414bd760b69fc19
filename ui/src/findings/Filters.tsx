import { Select } from 'antd';
import { useServerText } from '../language/texts';
import { useChoices } from '../modelling/procedures';
import { useRuleList } from '../rules/rules';
import { FILTERS } from './findings';
import { useTexts } from './texts';

const DECISIONS = ['OPEN', 'ACCEPTED', 'REJECTED', 'DEFERRED'] as const;
const LEVELS = ['error', 'warning', 'note'] as const;
const AUTHORITIES = ['SELF', 'DROP', 'MINISTRY', 'HIGHER'] as const;

interface Props {
  params: URLSearchParams;
  set: (changes: Record<string, string>) => void;
}

/** What narrows the list; all of it lives in the address. */
export function Filters({ params, set }: Props) {
  const say = useTexts();
  const read = useServerText();
  const choices = useChoices();
  const rules = useRuleList();
  const named = <Name extends string>(values: readonly Name[], label: (value: Name) => string) =>
    values.map((value) => ({ value: value as string, label: label(value) }));
  const options = {
    decision: named(DECISIONS, say),
    level: named(LEVELS, say),
    rule: (rules.data ?? []).map(({ id, code, title }) => ({ value: id, label: `${code} ${read(title)}` })),
    owner: (choices.data?.owners ?? []).map(({ key, label }) => ({ value: key, label: read(label) })),
    authority: named(AUTHORITIES, say),
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
    </div>
  );
}
