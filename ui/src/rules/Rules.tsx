import { Button, Input, Select, Table } from 'antd';
import { Link } from 'react-router';
import type { Api } from '../api/client';
import { Blank } from '../frame/Blank';
import { SearchIcon } from '../frame/icons';
import { LevelMark } from '../frame/LevelMark';
import { Loaded } from '../frame/Loaded';
import { LEVELS } from '../frame/levels';
import { Page } from '../frame/Page';
import { useTexts as useFrameTexts } from '../frame/texts';
import { useMay } from '../frame/useMay';
import { useSearch } from '../frame/useSearch';
import { useServerText } from '../language/texts';
import { Found } from './Found';
import { sifted, useFoundTogether, useRuleList } from './rules';
import { useTexts } from './texts';
import { useWords } from './words';
import './rules.css';

export default function Rules() {
  const say = useTexts();
  const sayFrame = useFrameTexts();
  const word = useWords();
  const query = useRuleList();
  const mayModel = useMay('MODEL');
  const { q, typed, type, params, set } = useSearch();
  const sieve = {
    q,
    action: params.get('action') ?? '',
    family: params.get('family') ?? '',
    level: params.get('level') ?? '',
  };
  const shown = sifted(query.data ?? [], sieve);
  const clear = () => {
    type('');
    set({ q: '', action: '', family: '', level: '' });
  };
  const present = (key: 'action' | 'family') => [...new Set(query.data?.map((rule) => rule[key]))];
  const filter = (key: 'action' | 'family' | 'level', values: string[], name: (value: string) => string) => (
    <Select
      aria-label={say(key)}
      value={sieve[key]}
      options={[{ value: '', label: say(`${key}All`) }, ...values.map((value) => ({ value, label: name(value) }))]}
      onChange={(value) => set({ [key]: value })}
    />
  );
  return (
    <Page
      title={say('title')}
      lead={say('lead')}
      actions={
        <>
          <Link to="/rules/together">{say('together')}</Link>
          <Link to="/rules/practices">{say('practices')}</Link>
          {mayModel && <Link to="/rules/thresholds">{say('thresholdsPage')}</Link>}
        </>
      }
    >
      <div className="toolbar">
        <Input
          type="search"
          aria-label={say('search')}
          placeholder={say('search')}
          prefix={<SearchIcon />}
          allowClear
          value={typed}
          onChange={(event) => type(event.target.value)}
        />
        {filter('action', present('action'), word)}
        {filter('family', present('family'), word)}
        {filter('level', LEVELS, (level) => sayFrame(level as (typeof LEVELS)[number]))}
        <span className="quiet" role="status">
          {query.data && say('total', { count: shown.length })}
        </span>
      </div>
      <Loaded query={query} rows={10}>
        {() =>
          shown.length > 0 ? (
            <Rows rules={shown} />
          ) : (
            <Blank title={say('noneFound')} action={<Button onClick={clear}>{say('clear')}</Button>}>
              {say('noneFoundDo')}
            </Blank>
          )
        }
      </Loaded>
    </Page>
  );
}

function Rows({ rules }: { rules: Api['Rule'][] }) {
  const say = useTexts();
  const sayFrame = useFrameTexts();
  const read = useServerText();
  const word = useWords();
  const together = useFoundTogether();
  const label = (title: string) => ({ title, onCell: () => ({ 'data-label': title }) as object });
  return (
    <Table<Api['Rule']>
      className="rows"
      rowKey="id"
      dataSource={rules}
      pagination={false}
      columns={[
        {
          ...label(say('rule')),
          render: (_, rule) => (
            <div className="row-title">
              <Link to={`/rules/${rule.id}`}>{read(rule.title)}</Link>
              <span className="code">{rule.code}</span>
            </div>
          ),
        },
        { ...label(say('action')), render: (_, rule) => word(rule.action) },
        { ...label(say('family')), render: (_, rule) => word(rule.family) },
        {
          ...label(say('level')),
          render: (_, rule) => (
            <span className="rule-level">
              <LevelMark level={rule.level} /> {sayFrame(rule.level)}
            </span>
          ),
        },
        {
          ...label(say('found')),
          render: (_, rule) => <Found rule={rule} together={together.get(rule.id)} />,
        },
      ]}
    />
  );
}
