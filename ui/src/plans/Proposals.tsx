import { Link } from 'react-router';
import { Blank } from '../frame/Blank';
import { BackIcon } from '../frame/icons';
import { Loaded } from '../frame/Loaded';
import { Page } from '../frame/Page';
import { Pages } from '../frame/Pages';
import { useSearch } from '../frame/useSearch';
import { ProposalCard } from './ProposalCard';
import { Propose } from './Propose';
import { useProposals } from './proposals';
import { useTexts } from './texts';
import './plans.css';

export default function Proposals() {
  const say = useTexts();
  const { page, toPage } = useSearch();
  const query = useProposals(page);
  return (
    <Page
      title={say('proposals')}
      lead={say('proposalsLead')}
      actions={query.data?.mayPropose && <Propose />}
      above={
        <Link to="/plans">
          <BackIcon /> {say('allPlans')}
        </Link>
      }
    >
      <Loaded query={query} rows={8}>
        {({ items, total }) =>
          total > 0 ? (
            <>
              {items.map((proposal) => (
                <ProposalCard key={proposal.code} proposal={proposal} />
              ))}
              <Pages page={page} size={20} total={total} onTurn={toPage} />
            </>
          ) : (
            <Blank title={say('noProposals')}>{say('noProposalsDo')}</Blank>
          )
        }
      </Loaded>
    </Page>
  );
}
