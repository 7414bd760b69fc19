import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';

export type Language = 'vi' | 'en';

const KEPT_AS = 'tinhgon.language';

function kept(): Language {
  return localStorage.getItem(KEPT_AS) === 'en' ? 'en' : 'vi';
}

i18next.use(initReactI18next).init({
  lng: kept(),
  fallbackLng: 'vi',
  resources: {},
  initAsync: false,
  keySeparator: false,
  nsSeparator: false,
  interpolation: { escapeValue: false },
});
document.documentElement.lang = kept();

export function language(): Language {
  return i18next.language === 'en' ? 'en' : 'vi';
}

export async function speak(chosen: Language) {
  localStorage.setItem(KEPT_AS, chosen);
  document.documentElement.lang = chosen;
  await i18next.changeLanguage(chosen);
}
