import { useQuery } from '@tanstack/react-query';
import { Fragment } from 'react';
import { Link } from 'react-router';
import { answer, api } from '../api/client';
import { useTexts } from './texts';

/** The procedure by which the engine approves plans. */
const APPROVAL = 'NB-KSTT-PA';

/** The plan that is to be decided in a dossier: whoever decides reads it first. */
export function PlanOf({ dossier, procedure }: { dossier: string; procedure: string }) {
  const say = useTexts();
  const query = useQuery({
    queryKey: ['plans', 'search', 'dossier', dossier],
    enabled: procedure === APPROVAL,
    queryFn: () => answer(api.GET('/api/plans', { params: { query: { dossier } } })),
  });
  return query.data?.items.map(({ code, title }) => (
    <Fragment key={code}>
      <dt>{say('plan')}</dt>
      <dd>
        <Link to={`/plans/${code}`}>{title}</Link> <span className="code">{code}</span>
      </dd>
    </Fragment>
  ));
}
