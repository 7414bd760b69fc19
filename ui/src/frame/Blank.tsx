import type { ReactNode } from 'react';

/** An empty place says why it is empty and what to do. */
export function Blank({ title, children, action }: { title: string; children: ReactNode; action?: ReactNode }) {
  return (
    <section className="blank">
      <h2>{title}</h2>
      <p>{children}</p>
      {action}
    </section>
  );
}
