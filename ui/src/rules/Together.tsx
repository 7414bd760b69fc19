import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { Api } from '../api/client';
import { Blank } from '../frame/Blank';
import { BackIcon, SearchIcon } from '../frame/icons';
import { Loaded } from '../frame/Loaded';
import { Page } from '../frame/Page';
import { Pages } from '../frame/Pages';
import { useSearch } from '../frame/useSearch';
import { useServerText } from '../language/texts';
import { useTexts as useVerdictTexts } from '../verdicts/texts';
import { DECISIONS, type Decision } from '../verdicts/verdicts';
import { JointItem } from './JointItem';
import { JOINT_PAGE_SIZE, useRuleList, useTogether } from './rules';
import { useTexts } from './texts';
import './rules.css';

const FILTERS = ['decision', 'rule', 'procedure'] as const;

/** Findings that only show when all procedures are seen beside each other, each matter once. */
export default function Together() {
  const say = useTexts();
  const { q, typed, type, page, params, set, toPage } = useSearch();
  const asked = Object.fromEntries(
    ['q', ...FILTERS].flatMap((name) => {
      const value = params.get(name);
      return value ? [[name, value]] : [];
    }),
  );
  const query = useTogether({ ...asked, page, size: JOINT_PAGE_SIZE });
  const rules = useRuleList();
  const [open, setOpen] = useState<string>();
  const narrowed = Boolean(q) || FILTERS.some((filter) => params.get(filter));
  const widen = () => {
    type('');
    set({ q: '', page: '', ...Object.fromEntries(FILTERS.map((filter) => [filter, ''])) });
  };
  return (
    <Page
      title={say('together')}
      lead={say('togetherLead')}
      above={
        <Link to="/rules">
          <BackIcon /> {say('title')}
        </Link>
      }
    >
      <div className="toolbar">
        <Input
          type="search"
          aria-label={say('togetherSearch')}
          placeholder={say('togetherSearch')}
          prefix={<SearchIcon />}
          allowClear
          value={typed}
          onChange={(event) => type(event.target.value)}
        />
        <Filters params={params} set={set} found={query.data?.rules ?? []} rules={rules.data ?? []} />
        <span className="quiet" role="status">
          {query.data && say('togetherTotal', { count: query.data.total })}
        </span>
      </div>
      {params.get('procedure') && (
        <p className="only-of">
          {say('onlyOf', { code: params.get('procedure') ?? '' })}{' '}
          <Button type="link" size="small" onClick={() => set({ procedure: '', page: '' })}>
            {say('ofAll')}
          </Button>
        </p>
      )}
      <Loaded query={query} rows={8}>
        {({ items, total }) =>
          total > 0 ? (
            <>
              <ol className="joint">
                {items.map((row) => (
                  <JointItem
                    key={row.finding.id}
                    row={row}
                    rule={rules.data?.find(({ id }) => id === row.finding.rule)}
                    open={row.finding.id === open}
                    onOpen={() => setOpen(row.finding.id === open ? undefined : row.finding.id)}
                  />
                ))}
              </ol>
              <Pages page={page} size={JOINT_PAGE_SIZE} total={total} onTurn={toPage} />
            </>
          ) : narrowed ? (
            <Blank title={say('togetherNoneFound')} action={<Button onClick={widen}>{say('clear')}</Button>}>
              {say('noneFoundDo')}
            </Blank>
          ) : (
            <Blank title={say('togetherNone')}>{say('togetherNoneDo')}</Blank>
          )
        }
      </Loaded>
    </Page>
  );
}

interface FilterProps {
  params: URLSearchParams;
  set: (changes: Record<string, string>) => void;
  found: Api['JointRule'][];
  rules: Api['Rule'][];
}

function Filters({ params, set, found, rules }: FilterProps) {
  const say = useTexts();
  const sayVerdict = useVerdictTexts();
  const read = useServerText();
  const decisions: Decision[] = ['OPEN', ...DECISIONS];
  const ruleName = (id: string) => {
    const rule = rules.find((one) => one.id === id);
    return rule ? `${rule.code} ${read(rule.title)}` : id;
  };
  return (
    <>
      <Select
        aria-label={sayVerdict('filter')}
        value={params.get('decision') ?? ''}
        options={[
          { value: '', label: sayVerdict('ALL') },
          ...decisions.map((value) => ({ value, label: sayVerdict(value) })),
        ]}
        onChange={(decision: string) => set({ decision, page: '' })}
      />
      <Select
        aria-label={say('rule')}
        value={params.get('rule') ?? ''}
        popupMatchSelectWidth={false}
        options={[
          { value: '', label: say('ruleAll') },
          ...found.map(({ rule, findings }) => ({ value: rule, label: `${ruleName(rule)} (${findings})` })),
        ]}
        onChange={(rule: string) => set({ rule, page: '' })}
      />
    </>
  );
}
