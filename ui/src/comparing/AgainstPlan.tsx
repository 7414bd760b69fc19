import { useQuery } from '@tanstack/react-query';
import { Alert } from 'antd';
import { Link } from 'react-router';
import { answer, api } from '../api/client';
import { LevelMark } from '../frame/LevelMark';
import { useServerText } from '../language/texts';
import './comparing.css';
import { useTexts } from './texts';

/** Warns where a version takes back what an issued plan has approved for its procedure. */
export function AgainstPlan({ code, version }: { code: string; version: number }) {
  const say = useTexts();
  const read = useServerText();
  const query = useQuery({
    queryKey: ['procedure', code, 'against-plan', version],
    queryFn: () =>
      answer(
        api.GET('/api/procedures/{code}/versions/{number}/against-plan', {
          params: { path: { code, number: version } },
        }),
      ),
  });
  if (!query.data?.plan || query.data.findings.length === 0) return null;
  const { plan, findings } = query.data;
  return (
    <Alert
      type="warning"
      showIcon
      className="against-plan"
      title={say('againstPlan', { plan: plan.code })}
      description={
        <>
          <p>
            {say('againstPlanLead')} <Link to={`/plans/${plan.code}`}>{plan.title}</Link>.
          </p>
          <ul>
            {findings.map((finding) => (
              <li key={finding.rule + finding.elements[0]}>
                <LevelMark level={finding.level} /> {finding.code} · {read(finding.message)}
              </li>
            ))}
          </ul>
          <p>
            <Link to={`/procedures/${encodeURIComponent(code)}/compare?before=${plan.version}&after=${version}`}>
              {say('againstPlanCompare', { before: plan.version, after: version })}
            </Link>
          </p>
        </>
      }
    />
  );
}
