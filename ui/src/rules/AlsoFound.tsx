import { Fragment } from 'react';
import { Link } from 'react-router';
import type { Api } from '../api/client';
import { useServerText } from '../language/texts';

/** The other rules that found the same, each with the way to its page. */
export function AlsoFound({ rules }: { rules: Api['SaidToo'][] }) {
  const read = useServerText();
  return rules.map(({ rule, code, title }, index) => (
    <Fragment key={rule}>
      {index > 0 && '; '}
      <Link to={`/rules/${rule}`}>
        {code} {read(title)}
      </Link>
    </Fragment>
  ));
}
