import type { Language } from '../language/language';

const LOCALE = { vi: 'vi-VN', en: 'en-GB' } as const;

/** 1.234.567,89 in Vietnamese, 1,234,567.89 in English. */
export function number(value: number, language: Language, decimals = 2): string {
  return new Intl.NumberFormat(LOCALE[language], { maximumFractionDigits: decimals }).format(value);
}

/** Whole đồng. */
export function money(dong: number, language: Language): string {
  return `${number(Math.round(dong), language, 0)} ${language === 'vi' ? 'đồng' : 'VND'}`;
}
