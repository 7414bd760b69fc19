import type { Language } from '../../language/language';
import { vi } from './vi';

/** Replaces the kit's own `translate` service; what we have no words for stays English. */
export function translateModule(language: Language) {
  const texts = language === 'vi' ? vi : {};
  const translate = (template: string, values: Record<string, string> = {}) =>
    (texts[template] ?? template).replace(/{([^}]+)}/g, (hole, name: string) => values[name] ?? hole);
  return { translate: ['value', translate] };
}
