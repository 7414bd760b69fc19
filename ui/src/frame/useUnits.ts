import { useQuery } from '@tanstack/react-query';
import { answer, api } from '../api/client';

/** The units of the ministry, to choose from. */
export function useUnits() {
  return useQuery({ queryKey: ['units', 'choice'], queryFn: () => answer(api.GET('/api/inbox/units')) });
}
