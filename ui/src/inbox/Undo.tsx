import { App, Button } from 'antd';
import { useNavigate } from 'react-router';
import { Fault } from '../frame/Fault';
import { useUndo } from './tasks';
import { useTexts } from './texts';

/** Takes a completion back as long as nobody has built on it. */
export function Undo({ task }: { task: string }) {
  const say = useTexts();
  const goTo = useNavigate();
  const { message } = App.useApp();
  const undo = useUndo();
  return (
    <>
      {undo.error && <Fault error={undo.error} />}
      <Button
        loading={undo.isPending}
        onClick={() =>
          undo.mutate(task, {
            onSuccess: (dossier) => {
              message.success(say('undone'));
              const again = dossier.history.findLast((entry) => !entry.completedAt)?.task;
              goTo(again ? `/inbox/${again}` : '/inbox');
            },
          })
        }
      >
        {say('UNDO')}
      </Button>
    </>
  );
}
