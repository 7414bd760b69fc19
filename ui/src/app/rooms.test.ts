import { expect, test } from 'vitest';
import { plain } from './plain';
import { roomsOf } from './rooms';
import type { Session } from './session';

const rooms = (...permissions: Session['permissions']) =>
  roomsOf({ username: '', name: '', permissions, mustChangePassword: false, positions: [] });

test('everybody lands on what they come for', () => {
  expect(rooms('HANDLE')[0]).toBe('inbox');
  expect(rooms('LEAD', 'HANDLE')[0]).toBe('inbox');
  expect(rooms('MODEL', 'HANDLE')[0]).toBe('procedures');
  expect(rooms('ADMINISTER')).toEqual(['procedures', 'dossiers', 'organisation', 'calendar']);
});

test('rules are for those who review', () => {
  expect(rooms('MODEL')).toContain('rules');
  expect(rooms('HANDLE', 'LEAD')).not.toContain('rules');
});

test('people are found without diacritics', () => {
  expect(plain('Đặng Hoài An')).toBe('dang hoai an');
});
