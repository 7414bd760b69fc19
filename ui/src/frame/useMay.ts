import { useQuery } from '@tanstack/react-query';
import type { Api } from '../api/client';
import { SESSION } from '../api/memory';

type Permission = Api['Session']['permissions'][number];

function useSession() {
  return useQuery<Api['Session'] | null>({ queryKey: SESSION, enabled: false }).data;
}

/** The name that is signed in. */
export function useMe(): string | undefined {
  return useSession()?.username;
}

/** Whether to offer something; the server decides again when it is done. */
export function useMay(permission: Permission): boolean {
  return useSession()?.permissions.includes(permission) ?? false;
}
