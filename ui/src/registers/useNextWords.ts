import type { Api } from '../api/client';
import { useTexts } from './texts';

/** The numbers that a book would give now, in words. */
export function useNextWords() {
  const say = useTexts();
  return ({ year, number, secret }: Api['NextNumbers']) =>
    secret ? say('nextWithSecret', { year, number, secret }) : say('next', { year, number });
}
