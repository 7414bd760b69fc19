import type { Api } from '../api/client';
import { useFormat } from '../format/useFormat';
import { Share } from './Share';
import { useTexts } from './texts';

/** What a plan saves, each ledger by itself: they have no sum. */
export function Money({ cost, handling }: { cost: Api['PlanSaving']; handling?: Api['PlanSaving'] }) {
  const say = useTexts();
  const format = useFormat();
  return (
    <div>
      {(cost.before > 0 || !handling) && (
        <div>
          {format.money(cost.saved)} (<Share percent={cost.percent} />)
        </div>
      )}
      {handling && (
        <div className="quiet small">
          {say('handlingShort')}: {format.money(handling.saved)} (<Share percent={handling.percent} />)
        </div>
      )}
    </div>
  );
}
