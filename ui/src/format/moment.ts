/** Times without a zone are local time of Việt Nam, wherever the reader sits. */
const OFFICE_ZONE = 'Asia/Ho_Chi_Minh';
const OFFICE_OFFSET = '+07:00';

export function instant(iso: string): Date {
  const moment = iso.length === 'yyyy-mm-dd'.length ? `${iso}T00:00` : iso;
  return new Date(/T.*(Z|[+-]\d\d:?\d\d)$/.test(moment) ? moment : moment + OFFICE_OFFSET);
}

const dayParts = { day: '2-digit', month: '2-digit', year: 'numeric', timeZone: OFFICE_ZONE } as const;
const day = new Intl.DateTimeFormat('en-GB', dayParts);
const time = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: OFFICE_ZONE });

/** 01/12/2026 */
export const dateOf = (iso: string) => day.format(instant(iso));

/** 17:00 */
export const timeOf = (iso: string) => time.format(instant(iso));

/** 17:00 01/12/2026 */
export const momentOf = (iso: string) => `${timeOf(iso)} ${dateOf(iso)}`;

export const sameDay = (iso: string, other: Date) => dateOf(iso) === day.format(other);
