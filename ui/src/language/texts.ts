import i18next from 'i18next';
import { useTranslation } from 'react-i18next';
import type { components } from '../api/schema';
import { type Language, language } from './language';

type Texts = Record<string, string>;
type Key<Vi> = keyof Vi extends infer Name
  ? Name extends `${infer Base}_one` | `${infer Base}_other`
    ? Base
    : Name & string
  : never;

export type Say<Vi extends Texts> = (key: Key<Vi>, values?: Record<string, unknown>) => string;

/** The texts of one room: they stand beside what they explain and travel in the same chunk. */
export function texts<Vi extends Texts>(room: string, vi: Vi, en: Texts): () => Say<Vi> {
  i18next.addResourceBundle('vi', room, vi);
  i18next.addResourceBundle('en', room, en);
  return function useTexts() {
    return useTranslation(room).t as Say<Vi>;
  };
}

/** Picks the language on screen from a text that the server sent in both. */
export function useServerText(): (text: components['schemas']['Text']) => string {
  const spoken = useLanguage();
  return (text) => text[spoken];
}

export function useLanguage(): Language {
  useTranslation();
  return language();
}
