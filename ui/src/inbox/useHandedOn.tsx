import { App } from 'antd';
import { Link, useNavigate } from 'react-router';
import type { Api } from '../api/client';
import { useTexts } from './texts';

const SECONDS = 8;

/** Says where the dossier went, and goes back to the inbox; a completion can be taken back from there. */
export function useHandedOn() {
  const say = useTexts();
  const goTo = useNavigate();
  const { message } = App.useApp();
  return ({ number, currentSteps, endedAt, state }: Api['Dossier'], task?: string) => {
    const steps = currentSteps.join('; ');
    const where =
      state === 'WAITING'
        ? say('completedWaits', { number })
        : endedAt
          ? say('completedEnd', { number })
          : say('completedTo', { number, steps });
    message.success({
      content: (
        <>
          {where} {task && !endedAt && <Link to={`/inbox/${encodeURIComponent(task)}`}>{say('seeOrUndo')}</Link>}
        </>
      ),
      duration: SECONDS,
    });
    goTo('/inbox');
  };
}
