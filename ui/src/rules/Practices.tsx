import { Table } from 'antd';
import { Link } from 'react-router';
import type { Api } from '../api/client';
import { BackIcon } from '../frame/icons';
import { Loaded } from '../frame/Loaded';
import { Page } from '../frame/Page';
import { useServerText } from '../language/texts';
import { usePractices } from './rules';
import { useTexts } from './texts';
import './rules.css';

/** The known practices of redesign, and what the rules do about each. */
export default function Practices() {
  const say = useTexts();
  const read = useServerText();
  const query = usePractices();
  const label = (title: string) => ({ title, onCell: () => ({ 'data-label': title }) as object });
  return (
    <Page
      title={say('practices')}
      lead={say('practicesLead')}
      above={
        <Link to="/rules">
          <BackIcon /> {say('allRules')}
        </Link>
      }
    >
      <Loaded query={query} rows={12}>
        {(practices) => (
          <Table<Api['Practice']>
            className="rows"
            rowKey="number"
            dataSource={practices}
            pagination={false}
            columns={[
              {
                ...label(say('practice')),
                width: '22%',
                render: (_, { number, name }) => (
                  <>
                    {number}. {read(name)}
                  </>
                ),
              },
              { ...label(say('detectable')), width: '14%', render: (_, { detectable }) => say(detectable) },
              { ...label(say('practiceHow')), render: (_, { how }) => read(how) },
              {
                ...label(say('practiceRules')),
                width: '26%',
                render: (_, { rules }) =>
                  rules.length > 0 ? (
                    <ul className="plain-list">
                      {rules.map(({ id, code, title }) => (
                        <li key={id}>
                          <Link to={`/rules/${id}`}>
                            {code} {read(title)}
                          </Link>
                        </li>
                      ))}
                    </ul>
                  ) : (
                    <span className="quiet">{say('practiceNoRule')}</span>
                  ),
              },
            ]}
          />
        )}
      </Loaded>
    </Page>
  );
}
