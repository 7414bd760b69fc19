import type { Api } from '../api/client';

export type Level = Api['Finding']['level'];

/** Worst first. */
export const LEVELS: Level[] = ['error', 'warning', 'note'];

/** Each level has its own shape, so that it is told apart without colour. */
export const LEVEL_SHAPES: Record<Level, string> = {
  error: 'M5 1h6l4 4v6l-4 4H5l-4-4V5Z',
  warning: 'M8 1l7.500 14h-15Z',
  note: 'M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1Z',
};
