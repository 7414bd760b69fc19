import type { Session } from './session';

export type Room = 'inbox' | 'procedures' | 'dossiers' | 'rules';

/** What a person may enter, what they come for first; the server decides again on every call. */
export function roomsOf({ permissions }: Session): Room[] {
  const handles = permissions.includes('HANDLE') || permissions.includes('LEAD');
  const models = permissions.includes('MODEL');
  const rooms: Room[] = models ? ['procedures', 'dossiers', 'rules'] : ['procedures', 'dossiers'];
  if (!handles) return rooms;
  return models ? ['procedures', 'inbox', 'dossiers', 'rules'] : ['inbox', ...rooms];
}
