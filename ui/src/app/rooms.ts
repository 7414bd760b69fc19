import type { Session } from './session';

type Permission = Session['permissions'][number];

/** The menu in its order, and whose work a room serves; the server decides again on every call. */
const ROOMS = {
  inbox: ['HANDLE', 'LEAD'],
  procedures: ['MODEL', 'HANDLE', 'LEAD', 'ADMINISTER'],
  findings: ['MODEL', 'LEAD'],
  programmes: ['MODEL', 'LEAD'],
  plans: ['MODEL', 'HANDLE', 'LEAD'],
  dossiers: ['MODEL', 'HANDLE', 'LEAD', 'ADMINISTER'],
  registers: ['HANDLE', 'LEAD'],
  reports: ['HANDLE', 'LEAD'],
  rules: ['MODEL'],
  organisation: ['ADMINISTER'],
  calendar: ['ADMINISTER'],
} satisfies Record<string, Permission[]>;

export type Room = keyof typeof ROOMS;

/** What a person may enter; what they come for first, a reform officer for the procedures. */
export function roomsOf({ permissions }: Session): Room[] {
  const rooms = (Object.keys(ROOMS) as Room[]).filter((room) =>
    ROOMS[room].some((permission) => permissions.includes(permission as Permission)),
  );
  return permissions.includes('MODEL') ? ['procedures', ...rooms.filter((room) => room !== 'procedures')] : rooms;
}
