import type { Api } from '../api/client';
import { useFormat } from '../format/useFormat';
import { useTexts } from './texts';

/** What the requester was asked to hand in, as a line of the facts. */
export function SupplementNote({ dossier: { supplement } }: { dossier: Api['Dossier'] }) {
  const say = useTexts();
  const format = useFormat();
  if (!supplement) return null;
  const moment = format.moment(supplement.askedAt);
  return (
    <>
      <dt>{say('supplement')}</dt>
      <dd>
        <div className="typed">{supplement.missing}</div>
        <div className="quiet small">
          {supplement.receivedAt
            ? say('supplementIn', { moment, received: format.moment(supplement.receivedAt) })
            : say('supplementOpen', { moment })}
        </div>
      </dd>
    </>
  );
}
