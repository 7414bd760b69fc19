import { useMutation, useQuery } from '@tanstack/react-query';
import { type Api, answer, api } from '../api/client';
import { memory, SESSION } from '../api/memory';
import { isSignedOut } from '../api/problem';

export type Session = Api['Session'];

/** Who is signed in; null when nobody is. */
export function useSession() {
  return useQuery<Session | null>({
    queryKey: SESSION,
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async () => {
      try {
        return await answer(api.GET('/api/session'));
      } catch (error) {
        if (isSignedOut(error)) return null;
        throw error;
      }
    },
  });
}

export function useSignIn() {
  return useMutation({
    mutationFn: (credentials: Api['Credentials']) => answer(api.POST('/api/session', { body: credentials })),
    onSuccess: (session) => enter(session),
  });
}

export function useChangePassword() {
  return useMutation({
    mutationFn: (body: { current: string; next: string }) => answer(api.POST('/api/session/password', { body })),
    onSuccess: (session) => enter(session),
  });
}

export function useSignOut() {
  return useMutation({
    mutationFn: () => answer(api.DELETE('/api/session')),
    onSuccess: () => enter(null),
  });
}

/** Nothing that the person before was shown stays in memory. */
function enter(session: Session | null) {
  memory.removeQueries({ predicate: (query) => query.queryKey[0] !== SESSION[0] });
  memory.setQueryData(SESSION, session);
}
