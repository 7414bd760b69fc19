import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Fault } from './Fault';
import { Waiting } from './Waiting';

/** Waiting, a fault with a way to try again, or the data. */
export function Loaded<Data>({
  query,
  rows,
  children,
}: {
  query: UseQueryResult<Data>;
  rows?: number;
  children: (data: Data) => ReactNode;
}) {
  if (query.data !== undefined) return children(query.data);
  if (query.error) return <Fault error={query.error} onRetry={() => query.refetch()} />;
  return <Waiting rows={rows ?? 6} />;
}
