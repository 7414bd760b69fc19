import { lazy, Suspense } from 'react';
import { Waiting } from '../frame/Waiting';
import type { DiagramProps } from './Diagram';

const Diagram = lazy(() => import('./Diagram'));

/** The diagram, fetched only when a page shows one. */
export function LazyDiagram(props: DiagramProps) {
  return (
    <Suspense fallback={<Waiting />}>
      <Diagram {...props} />
    </Suspense>
  );
}

export type { DiagramProps };
