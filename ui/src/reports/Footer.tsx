import { Link } from 'react-router';
import { useFormat } from '../format/useFormat';
import { type Report, useUses } from './reports';
import { useTexts } from './texts';

/** What pulled rates down, how much the program is used, and what the report costs. */
export function Footer({ report }: { report: Report }) {
  return (
    <>
      <PulledDown papers={report.pulledDown} />
      <div className="bars">
        <Uses />
        <Cost cost={report.cost} />
      </div>
    </>
  );
}

function PulledDown({ papers }: { papers: Report['pulledDown'] }) {
  const say = useTexts();
  return (
    <section className="report-table" aria-labelledby="pulled">
      <h2 id="pulled">{say('pulledDown')}</h2>
      {papers.length === 0 ? (
        <p className="quiet">{say('nonePulled')}</p>
      ) : (
        <table className="plain">
          <thead>
            <tr>
              <th scope="col">{say('document')}</th>
              <th scope="col">{say('unit')}</th>
              <th scope="col">{say('subject')}</th>
              <th scope="col">{say('why')}</th>
            </tr>
          </thead>
          <tbody>
            {papers.map(({ year, number, notation, unitName, subject, why }) => (
              <tr key={`${year}/${number}`}>
                <th scope="row">
                  <Link to={`/registers/OUTGOING/${year}/${number}`}>
                    {number}/{notation}
                  </Link>
                </th>
                <td data-label={say('unit')}>{unitName}</td>
                <td data-label={say('subject')}>{subject}</td>
                <td data-label={say('why')}>{why ?? '–'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function Uses() {
  const say = useTexts();
  const format = useFormat();
  const uses = useUses();
  return (
    <section className="card" aria-labelledby="uses">
      <h2 id="uses">{say('uses')}</h2>
      <dl className="facts">
        {(uses.data ?? []).map(({ year, uses: count }) => (
          <div key={year} className="use">
            <dt>{year}</dt>
            <dd>{format.number(count)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Cost({ cost }: { cost: Report['cost'] }) {
  const say = useTexts();
  const format = useFormat();
  return (
    <section className="card" aria-labelledby="cost">
      <h2 id="cost">{say('cost')}</h2>
      <p>
        {say('costText', {
          least: format.number(cost.hoursBeforeLeast),
          most: format.number(cost.hoursBeforeMost),
          after: format.number(Math.round(cost.hoursAfter * 1000) / 1000),
          saved: format.number(cost.savedAtLeast ?? 0),
        })}
      </p>
      <p className="quiet">
        {say('costYear', { before: format.money(cost.costBeforeLeast), now: format.money(cost.costAfter) })}
      </p>
    </section>
  );
}
