import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useId } from 'react';
import { answer, api } from '../api/client';

interface Props {
  label: string;
  chosen: string[];
  onChoose: (units: string[]) => void;
}

/** Several units of the ministry, by name. */
export function UnitChoice({ label, chosen, onChoose }: Props) {
  const units = useQuery({ queryKey: ['units', 'choice'], queryFn: () => answer(api.GET('/api/inbox/units')) });
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
