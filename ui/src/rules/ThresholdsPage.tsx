import { App, Button, InputNumber } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { Api } from '../api/client';
import { useFormat } from '../format/useFormat';
import { Fault } from '../frame/Fault';
import { BackIcon } from '../frame/icons';
import { Loaded } from '../frame/Loaded';
import { Page } from '../frame/Page';
import { useDraft } from '../frame/useDraft';
import { useLanguage, useServerText } from '../language/texts';
import { SaveThresholds } from './SaveThresholds';
import { ThresholdHistory } from './ThresholdHistory';
import { TrialView } from './TrialView';
import { useTexts } from './texts';
import { useThresholds, useTrial, useTryOut } from './thresholds';
import './rules.css';

type Values = Record<string, number>;

export default function ThresholdsPage() {
  const say = useTexts();
  const query = useThresholds();
  const back = (
    <Link to="/rules">
      <BackIcon /> {say('allRules')}
    </Link>
  );
  return (
    <Page title={say('thresholdsTitle')} above={back} lead={say('thresholdsLead')}>
      <Loaded query={query} rows={12}>
        {(table) => <Table table={table} />}
      </Loaded>
    </Page>
  );
}

/** Values are typed in the table itself; they are set only after their effect has been seen. */
function Table({ table }: { table: Api['ParameterTable'] }) {
  const say = useTexts();
  const { message } = App.useApp();
  const [draft, write, forget] = useDraft('thresholds');
  const [trial, setTrial] = useState<string>();
  const tryOut = useTryOut();
  const tried = useTrial(trial);

  const typed: Values = draft ? JSON.parse(draft) : {};
  const type = (name: string, value: number | null) => {
    const next = { ...typed };
    const now = table.items.find((item) => item.name === name)?.value;
    if (value === null || value === now) delete next[name];
    else next[name] = value;
    setTrial(undefined);
    tryOut.reset();
    write(JSON.stringify(next));
  };
  const clear = () => {
    setTrial(undefined);
    tryOut.reset();
    write('');
    forget();
  };
  const count = Object.keys(typed).length;
  return (
    <>
      <section className="threshold-group" aria-labelledby="of-review">
        <h2 id="of-review">{say('ofReview')}</h2>
        <Rows items={table.items.filter((item) => !item.ofTerms)} typed={typed} onType={type} />
      </section>
      <section className="threshold-group" aria-labelledby="of-terms">
        <h2 id="of-terms">{say('ofTerms')}</h2>
        <p className="quiet">{say('ofTermsLead')}</p>
        <Rows items={table.items.filter((item) => item.ofTerms)} typed={typed} onType={type} />
      </section>
      <section className="card trial" aria-labelledby="trial">
        <h2 id="trial">{say('trial')}</h2>
        {count === 0 ? (
          <p className="quiet">{say('trialNothing')}</p>
        ) : (
          <>
            <p>{say('trialCount', { count })}</p>
            <p className="buttons">
              <Button
                type={tried.data ? 'default' : 'primary'}
                loading={tryOut.isPending}
                onClick={() => tryOut.mutate(typed, { onSuccess: ({ id }) => setTrial(id) })}
              >
                {say('seeEffect')}
              </Button>
              <Button onClick={clear}>{say('dropTyped')}</Button>
            </p>
            {tryOut.error && <Fault error={tryOut.error} />}
            {trial && (
              <Loaded query={tried} rows={3}>
                {(state) => (
                  <>
                    <TrialView trial={state} />
                    {state.state === 'DONE' && (
                      <SaveThresholds
                        trial={state.id}
                        onSaved={() => {
                          message.success(say('saved'));
                          clear();
                        }}
                      />
                    )}
                  </>
                )}
              </Loaded>
            )}
          </>
        )}
      </section>
      <ThresholdHistory history={table.history} />
    </>
  );
}

/** A decimal power that takes some twenty presses or more through the range; the field shows as many decimals. */
function stepOf({ whole, min, max }: Api['Parameter']): number {
  return whole ? 1 : Math.min(1, 10 ** Math.floor(Math.log10((max - min) / 20)));
}

interface RowsProps {
  items: Api['Parameter'][];
  typed: Values;
  onType: (name: string, value: number | null) => void;
}

function Rows({ items, typed, onType }: RowsProps) {
  const say = useTexts();
  const read = useServerText();
  const format = useFormat();
  const decimal = useLanguage() === 'vi' ? ',' : '.';
  return (
    <table className="plain thresholds">
      <thead>
        <tr>
          <th scope="col">{say('threshold')}</th>
          <th scope="col">{say('value')}</th>
          <th scope="col">{say('range')}</th>
          <th scope="col">{say('valueSource')}</th>
          <th scope="col">{say('usedBy')}</th>
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <tr key={item.name} className={item.name in typed ? 'typed-row' : undefined}>
            <th scope="row" id={`threshold-${item.name}`}>
              {read(item.label)}
            </th>
            <td data-label={say('value')}>
              <span className="value">
                <InputNumber
                  aria-labelledby={`threshold-${item.name}`}
                  value={typed[item.name] ?? item.value}
                  step={stepOf(item)}
                  decimalSeparator={decimal}
                  onChange={(value) => onType(item.name, value)}
                />{' '}
                {read(item.unit)}
              </span>
              {item.name in typed && (
                <span className="quiet small">{say('now', { value: format.number(item.value) })}</span>
              )}
              {item.value !== item.shipped && (
                <span className="quiet small">{say('shipped', { value: format.number(item.shipped) })}</span>
              )}
            </td>
            <td data-label={say('range')}>
              {say('fromTo', { min: format.number(item.min), max: format.number(item.max) })}
            </td>
            <td data-label={say('valueSource')} className="small">
              {item.source}
            </td>
            <td data-label={say('usedBy')} className="small">
              <ul className="plain-list">
                {item.rules.map(({ id, code, title }) => (
                  <li key={id}>
                    <Link to={`/rules/${id}`}>
                      {code} {read(title)}
                    </Link>
                  </li>
                ))}
              </ul>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
