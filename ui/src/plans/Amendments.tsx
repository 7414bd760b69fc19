import { Button, Input } from 'antd';
import type { Api } from '../api/client';
import { MinusIcon, PlusIcon } from '../frame/icons';
import { useTexts } from './texts';

type Amendment = Api['Amendment'];

const FIELDS = [
  ['authority', 'authority'],
  ['proposal', 'amend'],
  ['provision', 'provision'],
  ['text', 'text'],
] as const;

const EMPTY: Amendment = { authority: 'Bộ trưởng', proposal: 'Sửa đổi, bổ sung', provision: '', text: '' };

interface Props {
  id: number;
  amendments: Amendment[];
  onChange: (amendments: Amendment[]) => void;
}

/** The texts that have to change, each with who may amend it. */
export function Amendments({ id, amendments, onChange }: Props) {
  const say = useTexts();
  const set = (at: number, field: keyof Amendment, value: string) =>
    onChange(amendments.map((one, index) => (index === at ? { ...one, [field]: value } : one)));
  return (
    <fieldset className="amendments">
      <legend>{say('amendments')}</legend>
      {amendments.map((one, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines have no name of their own
        <div className="amendment" key={`${id}-${at}`}>
          {FIELDS.map(([field, label]) => (
            <Input
              key={field}
              aria-label={say(label)}
              placeholder={say(label)}
              value={one[field]}
              onChange={(event) => set(at, field, event.target.value)}
            />
          ))}
          <Button
            aria-label={say('removeAmendment', { text: one.text })}
            icon={<MinusIcon />}
            onClick={() => onChange(amendments.filter((_, index) => index !== at))}
          />
        </div>
      ))}
      <Button icon={<PlusIcon />} onClick={() => onChange([...amendments, EMPTY])}>
        {say('addAmendment')}
      </Button>
    </fieldset>
  );
}
