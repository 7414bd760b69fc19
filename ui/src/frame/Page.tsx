import { type ReactNode, useEffect } from 'react';
import './page.css';

interface Props {
  title: string;
  /** What stands above the title, such as a code or the way back. */
  above?: ReactNode;
  /** One quiet line under the title. */
  lead?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
}

export function Page({ title, above, lead, actions, children }: Props) {
  useEffect(() => {
    document.title = `${title} · Tinh Gọn`;
  }, [title]);
  return (
    <div className="page">
      <header className="page-head">
        <div>
          {above && <div className="page-above">{above}</div>}
          <h1>{title}</h1>
          {lead && <div className="page-lead">{lead}</div>}
        </div>
        {actions && <div className="page-actions">{actions}</div>}
      </header>
      {children}
    </div>
  );
}
