import { NavLink } from 'react-router';
import { useTexts } from './texts';
import './catalogue.css';

/** The pages of one procedure, beside each other. */
export function Parts({ code }: { code: string }) {
  const say = useTexts();
  const at = `/procedures/${encodeURIComponent(code)}`;
  return (
    <nav className="parts" aria-label={say('parts')}>
      <NavLink to={at} end>
        {say('review')}
      </NavLink>
      <NavLink to={`${at}/questions`}>{say('questions')}</NavLink>
      <NavLink to={`${at}/record`}>{say('record')}</NavLink>
      <NavLink to={`${at}/versions`}>{say('versions')}</NavLink>
    </nav>
  );
}
