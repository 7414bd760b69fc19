import { Select } from 'antd';
import { useSearchParams } from 'react-router';
import { useVersions } from '../catalogue/catalogue';
import { StateTag } from '../catalogue/StateTag';
import { useFormat } from '../format/useFormat';
import { useTexts } from './texts';

interface Props {
  code: string;
  before: number;
  after: number;
}

/** Any two versions; the address says which, so that a comparison can be shared. */
export function Pair({ code, before, after }: Props) {
  const say = useTexts();
  const format = useFormat();
  const [params, setParams] = useSearchParams();
  const versions = useVersions(code);
  const options = versions.data?.versions.map((version) => ({
    value: version.number,
    label: (
      <span className="pair-option">
        {say('version', { number: version.number })}
        <StateTag state={version.state} />
        <span className="quiet small">{format.moment(version.madeAt)}</span>
      </span>
    ),
  }));
  const choose = (which: 'before' | 'after') => (number: number) => {
    const next = new URLSearchParams(params);
    next.set(which, String(number));
    setParams(next, { replace: true });
  };
  return (
    <fieldset className="pair">
      <legend className="sr-only">{say('choose')}</legend>
      {(['before', 'after'] as const).map((which) => (
        <div key={which}>
          <label htmlFor={`pair-${which}`}>{say(`${which}Version`)}</label>
          <Select
            id={`pair-${which}`}
            loading={versions.isPending}
            value={(which === 'before' ? before : after) || undefined}
            options={options}
            onChange={choose(which)}
          />
        </div>
      ))}
    </fieldset>
  );
}
