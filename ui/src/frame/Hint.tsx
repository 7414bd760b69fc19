import { Tooltip } from 'antd';
import { HintIcon } from './icons';
import { useTexts } from './texts';

/** An explanation that opens by pointer, touch and keyboard. */
export function Hint({ text }: { text: string }) {
  const say = useTexts();
  return (
    <Tooltip title={text} trigger={['hover', 'focus', 'click']}>
      <button type="button" className="hint" aria-label={say('explain', { text })}>
        <HintIcon />
      </button>
    </Tooltip>
  );
}
