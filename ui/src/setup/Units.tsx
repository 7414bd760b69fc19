import type { Api } from '../api/client';
import { useTexts } from './texts';

interface Props {
  units: Api['UnitNode'][];
  chosen: string;
  onChoose: (code: string) => void;
}

/** The tree of units; a unit whose parent is unknown stands at the top. */
export function Units({ units, chosen, onChoose }: Props) {
  const say = useTexts();
  const known = new Set(units.map(({ code }) => code));
  const below = (parent?: string) =>
    units.filter((unit) => (unit.parent && known.has(unit.parent) ? unit.parent : undefined) === parent);
  const branch = (parent?: string) => {
    const here = below(parent);
    return here.length ? (
      <ul>
        {here.map((unit) => (
          <li key={unit.code}>
            <Choice code={unit.code} name={unit.name} count={unit.people} {...{ chosen, onChoose }} />
            {branch(unit.code)}
          </li>
        ))}
      </ul>
    ) : null;
  };
  return (
    <nav className="units card" aria-label={say('units')}>
      <Choice code="" name={say('allUnits')} {...{ chosen, onChoose }} />
      {branch()}
    </nav>
  );
}

interface ChoiceProps extends Pick<Props, 'chosen' | 'onChoose'> {
  code: string;
  name: string;
  count?: number;
}

function Choice({ code, name, count, chosen, onChoose }: ChoiceProps) {
  return (
    <button type="button" aria-current={chosen === code || undefined} onClick={() => onChoose(code)}>
      {name}
      {count !== undefined && <span className="quiet">{count}</span>}
    </button>
  );
}
