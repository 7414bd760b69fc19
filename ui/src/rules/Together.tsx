import { Table } from 'antd';
import { Link } from 'react-router';
import type { Api } from '../api/client';
import { Blank } from '../frame/Blank';
import { BackIcon } from '../frame/icons';
import { LevelMark } from '../frame/LevelMark';
import { Loaded } from '../frame/Loaded';
import { Page } from '../frame/Page';
import { useServerText } from '../language/texts';
import { useTogether } from './rules';
import { useTexts } from './texts';
import './rules.css';

/** Findings that only show when all procedures are seen beside each other. */
export default function Together() {
  const say = useTexts();
  const query = useTogether();
  return (
    <Page
      title={say('together')}
      lead={say('togetherLead')}
      above={
        <Link to="/rules">
          <BackIcon /> {say('title')}
        </Link>
      }
    >
      <Loaded query={query} rows={8}>
        {(told) =>
          told.length > 0 ? <Rows told={told} /> : <Blank title={say('togetherNone')}>{say('togetherNoneDo')}</Blank>
        }
      </Loaded>
    </Page>
  );
}

function Rows({ told }: { told: Api['Together'][] }) {
  const say = useTexts();
  const read = useServerText();
  const label = (title: string) => ({ title, onCell: () => ({ 'data-label': title }) as object });
  return (
    <Table<Api['Together']>
      className="rows"
      rowKey={({ procedure, finding }) => `${procedure} ${finding.id}`}
      dataSource={told}
      pagination={false}
      columns={[
        {
          ...label(say('procedure')),
          render: (_, { procedure, procedureName }) => (
            <div className="row-title">
              <Link to={`/procedures/${encodeURIComponent(procedure)}`}>{procedureName}</Link>
              <span className="code">{procedure}</span>
            </div>
          ),
        },
        {
          ...label(say('rule')),
          render: (_, { finding }) => <Link to={`/rules/${finding.rule}`}>{finding.code}</Link>,
        },
        {
          ...label(say('foundThere')),
          render: (_, { finding }) => (
            <>
              <LevelMark level={finding.level} /> {read(finding.message)}
            </>
          ),
        },
      ]}
    />
  );
}
