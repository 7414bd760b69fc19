import { Select } from 'antd';
import { useId } from 'react';
import { useUnits } from './useUnits';

interface Props {
  label: string;
  chosen: string[];
  onChoose: (units: string[]) => void;
}

/** Several units of the ministry, by name. */
export function UnitChoice({ label, chosen, onChoose }: Props) {
  const units = useUnits();
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <Select
        id={id}
        mode="multiple"
        value={chosen}
        onChange={onChoose}
        loading={units.isPending}
        optionFilterProp="label"
        options={(units.data ?? []).map(({ code, name }) => ({ value: code, label: name }))}
      />
    </div>
  );
}
