import { Alert } from 'antd';
import { Link, useSearchParams } from 'react-router';
import { dateOf } from '../format/moment';
import { Loaded } from '../frame/Loaded';
import { Page } from '../frame/Page';
import { useServerText } from '../language/texts';
import { Bars } from './Bars';
import { Cards } from './Cards';
import { Footer } from './Footer';
import { Issue } from './Issue';
import { PeriodChoice } from './PeriodChoice';
import { ReportTable } from './ReportTable';
import { type Days, daysOf, type Report, useReport } from './reports';
import { useTexts } from './texts';
import './reports.css';

export default function Reports() {
  const say = useTexts();
  const [params, setParams] = useSearchParams();
  const standard = daysOf('thisQuarter');
  const days = { from: params.get('from') ?? standard.from, to: params.get('to') ?? standard.to };
  const query = useReport(days);
  const choose = ({ from, to }: Days) => setParams({ from, to }, { replace: true });
  return (
    <Page title={say('title')} lead={say('lead')}>
      <PeriodChoice days={days} choose={choose} />
      <Loaded query={query} rows={12}>
        {(report) => <Body report={report} days={days} />}
      </Loaded>
    </Page>
  );
}

function Body({ report, days }: { report: Report; days: Days }) {
  const say = useTexts();
  const read = useServerText();
  return (
    <>
      <p className="quiet">
        {say('seenFrom', {
          at: dateOf(report.at),
          previousFrom: dateOf(report.previousFrom),
          previousTo: dateOf(report.previousTo),
        })}
      </p>
      <Cards report={report} days={days} />
      {report.gaps.length > 0 && (
        <Alert
          type="warning"
          showIcon
          title={say('gaps')}
          description={
            <ul className="gaps">
              {report.gaps.map((gap) => (
                <li key={gap.vi}>{read(gap)}</li>
              ))}
              <li>
                <Link to="/registers/PLAN">{say('explainGap')}</Link>
              </li>
            </ul>
          }
        />
      )}
      <Bars report={report} days={days} />
      <section className="card summary" aria-labelledby="summary">
        <h2 id="summary">{say('summary')}</h2>
        <ul>
          {report.statements.map(({ text }) => (
            <li key={text.vi}>{read(text)}</li>
          ))}
        </ul>
        <Issue days={days} />
      </section>
      {report.tables.map((table) => (
        <ReportTable key={table.id} table={table} days={days} />
      ))}
      <Footer report={report} />
    </>
  );
}
