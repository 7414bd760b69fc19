import type { Session } from './session';

export type Room = 'inbox' | 'procedures' | 'dossiers';

/** What a person may enter, what they come for first; the server decides again on every call. */
export function roomsOf({ permissions }: Session): Room[] {
  const handles = permissions.includes('HANDLE') || permissions.includes('LEAD');
  const rooms: Room[] = ['procedures', 'dossiers'];
  if (!handles) return rooms;
  return permissions.includes('MODEL') ? ['procedures', 'inbox', 'dossiers'] : ['inbox', ...rooms];
}
