import { useQuery } from '@tanstack/react-query';
import type { Api } from '../api/client';
import { SESSION } from '../api/memory';

type Permission = Api['Session']['permissions'][number];

/** Whether to offer something; the server decides again when it is done. */
export function useMay(permission: Permission): boolean {
  const session = useQuery<Api['Session'] | null>({ queryKey: SESSION, enabled: false });
  return session.data?.permissions.includes(permission) ?? false;
}
