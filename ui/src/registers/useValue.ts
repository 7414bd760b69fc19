import type { Api } from '../api/client';
import { useFormat } from '../format/useFormat';
import { useServerText } from '../language/texts';
import type { Field } from './registers';
import { useTexts } from './texts';

/** A value as people read it: names instead of codes, official dates. */
export function useValue(units: Api['Shelf']['units']) {
  const say = useTexts();
  const read = useServerText();
  const format = useFormat();
  const unit = (code: string) => units.find((one) => one.code === code)?.name ?? code;
  return (field: Field, value: string | undefined): string => {
    if (!value) return '–';
    switch (field.kind) {
      case 'DAY':
        return format.date(value);
      case 'MOMENT':
        return format.moment(value);
      case 'NUMBER':
        return format.number(Number(value));
      case 'YES_NO':
        return say(value === 'true' ? 'yes' : 'no');
      case 'CHOICE': {
        const option = field.options.find(({ code }) => code === value);
        return option ? read(option.label) : value;
      }
      case 'UNIT':
        return unit(value);
      case 'UNITS':
        return value.split(' ').map(unit).join('; ');
      default:
        return value;
    }
  };
}
