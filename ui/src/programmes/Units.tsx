import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useFormat } from '../format/useFormat';
import { Loaded } from '../frame/Loaded';
import { useServerText } from '../language/texts';
import { type Programme, useTracked } from './programmes';
import { Status } from './Status';
import { useTexts } from './texts';

/** Each unit, the ones in trouble first; a unit opens on its procedures. */
export function Units({ programme }: { programme: Programme }) {
  const say = useTexts();
  const read = useServerText();
  const format = useFormat();
  const [open, setOpen] = useState<string>();
  const nameOf = (name: string) => name || say('noUnit');
  const chosen = programme.units.find(({ unit }) => unit === open);
  return (
    <>
      <table className="plain units">
        <thead>
          <tr>
            <th scope="col">{say('unit')}</th>
            <th scope="col">{say('goal')}</th>
            <th scope="col" className="number">
              {say('before')}
            </th>
            <th scope="col" className="number">
              {say('nowAmount')}
            </th>
            <th scope="col" className="number">
              {say('planned')}
            </th>
            <th scope="col" className="number">
              {say('saved')}
            </th>
            <th scope="col" className="number">
              {say('lacking')}
            </th>
            <th scope="col">{say('state')}</th>
          </tr>
        </thead>
        {programme.units.map((unit) => (
          <tbody key={unit.unit}>
            {unit.goals.map((goal, index) => (
              <tr key={goal.metric}>
                {index === 0 && (
                  <th scope="rowgroup" rowSpan={unit.goals.length}>
                    <Button type="link" aria-expanded={open === unit.unit} onClick={() => setOpen(unit.unit)}>
                      {nameOf(unit.name)}
                    </Button>
                    <div className="quiet small">
                      {say('procedures')}: {unit.procedures}
                    </div>
                  </th>
                )}
                <td data-label={say('goal')}>{read(goal.label)}</td>
                <td className="number" data-label={say('before')}>
                  {format.number(goal.before)}
                </td>
                <td className="number" data-label={say('nowAmount')}>
                  {format.number(goal.now)}
                </td>
                <td className="number" data-label={say('planned')}>
                  {format.number(goal.planned)}
                </td>
                <td className="number" data-label={say('saved')}>
                  {goal.percent === undefined ? '–' : say('percent', { percent: format.number(goal.percent) })}
                </td>
                <td className="number" data-label={say('lacking')}>
                  {format.number(goal.missing)}
                </td>
                <td data-label={say('state')}>
                  <Status status={goal.status} />
                </td>
              </tr>
            ))}
          </tbody>
        ))}
      </table>
      {chosen && (
        <Tracked
          programme={programme.id}
          unit={chosen.unit}
          name={nameOf(chosen.name)}
          onClose={() => setOpen(undefined)}
        />
      )}
    </>
  );
}

interface TrackedProps {
  programme: string;
  unit: string;
  name: string;
  onClose: () => void;
}

function Tracked({ programme, unit, name, onClose }: TrackedProps) {
  const say = useTexts();
  const format = useFormat();
  const query = useTracked(programme, unit);
  const steps = (before: number, now: number, planned: number) =>
    say('threeSteps', { before: format.number(before), now: format.number(now), planned: format.number(planned) });
  return (
    <section className="tracked" aria-labelledby="tracked">
      <div className="goal-head">
        <h2 id="tracked">{say('proceduresOf', { unit: name })}</h2>
        <Button onClick={onClose}>{say('close')}</Button>
      </div>
      <p className="quiet small">{say('threeStepsWhy')}</p>
      <Loaded query={query}>
        {(procedures) => (
          <table className="plain">
            <thead>
              <tr>
                <th scope="col">{say('procedure')}</th>
                <th scope="col">{say('result')}</th>
                <th scope="col">{say('cost')}</th>
                <th scope="col">{say('days')}</th>
              </tr>
            </thead>
            <tbody>
              {procedures.map((one) => (
                <tr key={one.code}>
                  <th scope="row">
                    <Link to={`/procedures/${encodeURIComponent(one.code)}`}>{one.name}</Link>{' '}
                    <span className="code small">{one.code}</span>
                  </th>
                  <td data-label={say('result')}>
                    {one.now === one.planned
                      ? say(one.now)
                      : say('resultPlanned', { now: say(one.now), planned: say(one.planned).toLowerCase() })}
                  </td>
                  <td data-label={say('cost')}>
                    {steps(one.costBefore, one.costNow, one.costPlanned)}
                    {one.ledger === 'HANDLING' && <div className="quiet small">{say('handling')}</div>}
                  </td>
                  <td data-label={say('days')}>{steps(one.daysBefore, one.daysNow, one.daysPlanned)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </Loaded>
    </section>
  );
}
