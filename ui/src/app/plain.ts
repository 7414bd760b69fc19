const MARKS = /\p{Diacritic}/gu;

/** Lower case without diacritics, as people type when they search. */
export const plain = (text: string) =>
  text.normalize('NFD').replace(MARKS, '').replaceAll('đ', 'd').replaceAll('Đ', 'd').toLowerCase();
