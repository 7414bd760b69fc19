import { InputNumber } from 'antd';
import { number } from '../format/numbers';
import { useLanguage } from '../language/texts';

interface Props {
  id?: string;
  value: number | null;
  onChange: (dong: number | null) => void;
}

/** An amount in whole đồng, its thousands set apart while it is typed. */
export function Dong({ id, value, onChange }: Props) {
  const spoken = useLanguage();
  return (
    <InputNumber<number>
      {...(id && { id })}
      min={0}
      precision={0}
      controls={false}
      value={value}
      onChange={onChange}
      formatter={(typed) => (typed === undefined || `${typed}` === '' ? '' : number(Number(typed), spoken))}
      parser={(shown) => {
        const digits = (shown ?? '').replace(/\D/g, '');
        // An empty box is no amount, not one of nothing.
        return (digits === '' ? '' : Number(digits)) as number;
      }}
      style={{ width: '100%' }}
    />
  );
}
