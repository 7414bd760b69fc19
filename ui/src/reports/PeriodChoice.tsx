import { Button, Input } from 'antd';
import { type Days, daysOf, PERIODS, type PeriodName } from './reports';
import { useTexts } from './texts';

export function PeriodChoice({ days, choose }: { days: Days; choose: (days: Days) => void }) {
  const say = useTexts();
  const day = (key: 'from' | 'to') => (
    <span className="day">
      <label htmlFor={`report-${key}`}>{say(key)}</label>
      <Input
        id={`report-${key}`}
        type="date"
        value={days[key]}
        onChange={(event) => event.target.value && choose({ ...days, [key]: event.target.value })}
      />
    </span>
  );
  return (
    <fieldset className="period">
      <legend className="sr-only">{say('period')}</legend>
      {(Object.keys(PERIODS) as PeriodName[]).map((name) => {
        const wanted = daysOf(name);
        const chosen = wanted.from === days.from && wanted.to === days.to;
        return (
          <Button key={name} type={chosen ? 'primary' : 'default'} aria-pressed={chosen} onClick={() => choose(wanted)}>
            {say(name)}
          </Button>
        );
      })}
      {day('from')}
      {day('to')}
    </fieldset>
  );
}
