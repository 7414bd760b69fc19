import { Checkbox } from 'antd';
import { PERMISSIONS, type Permission } from './accounts';
import { useTexts } from './texts';

interface Props {
  chosen: Permission[];
  onChoose: (chosen: Permission[]) => void;
}

/** What an account may do; no more than its person's work needs. */
export function Permissions({ chosen, onChoose }: Props) {
  const say = useTexts();
  return (
    <fieldset className="permissions">
      <legend>{say('permissions')}</legend>
      {PERMISSIONS.map((one) => (
        <Checkbox
          key={one}
          checked={chosen.includes(one)}
          onChange={({ target }) =>
            onChoose(target.checked ? [...chosen, one] : chosen.filter((other) => other !== one))
          }
        >
          {say(`may${one}`)} <span className="quiet note">{say(`does${one}`)}</span>
        </Checkbox>
      ))}
    </fieldset>
  );
}
