import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { isSignedOut, Problem } from './problem';

export const SESSION = ['session'];

/** What the pages remember of the server's answers. A lost session shows the sign-in and keeps the page's address. */
export const memory: QueryClient = new QueryClient({
  queryCache: new QueryCache({ onError: forgetSession }),
  mutationCache: new MutationCache({ onError: forgetSession }),
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      retry: (failures, error) =>
        failures < 2 && error instanceof Problem && (error.status === 0 || error.status >= 500),
    },
  },
});

function forgetSession(error: unknown) {
  if (isSignedOut(error)) memory.setQueryData(SESSION, null);
}
