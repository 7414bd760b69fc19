import { Link, useLocation } from 'react-router';
import { Page } from '../frame/Page';
import { useTexts } from './texts';

export function NotFound() {
  const say = useTexts();
  const { pathname } = useLocation();
  return (
    <Page title={say('notFound')} lead={say('notFoundDo', { path: pathname })}>
      <Link to="/">{say('home')}</Link>
    </Page>
  );
}
