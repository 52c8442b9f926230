import { useTranslation } from 'react-i18next';

/** The tenants' zone, wherever the reader's computer believes to be. */
export const ZONE = 'Asia/Shanghai';

/** How to write moments and days in the reader's language. */
export function useTimes() {
  const { language } = useTranslation().i18n;
  const write = (options: Intl.DateTimeFormatOptions) => (instant: string | null | undefined) =>
    instant ? new Intl.DateTimeFormat(language, { timeZone: ZONE, ...options }).format(new Date(instant)) : '';
  return {
    moment: write({ dateStyle: 'medium', timeStyle: 'short' }),
    clock: write({ timeStyle: 'medium' }),
    day: write({ dateStyle: 'medium' }),
  };
}

/** Today where the tenants are, as 2026-01-31. */
export function today(): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE }).format(new Date());
}

/** The tenants' zone has had one offset since 1991. */
const OFFSET = '+08:00';

/** 2026-01-31T09:30 in the tenants' zone as an instant. */
export function instant(local: string): string {
  return new Date(`${local}${OFFSET}`).toISOString();
}

/** When a day such as 2026-01-31 begins in the tenants' zone. */
export function dayStart(day: string): string {
  return instant(`${day}T00:00`);
}

/** When it ends, which is when the next one begins. */
export function dayEnd(day: string): string {
  return instant(`${day}T24:00`);
}

/** An instant as 2026-01-31T09:30 in the tenants' zone. */
export function local(instant: string): string {
  const written = new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE, dateStyle: 'short', timeStyle: 'short' });
  return written.format(new Date(instant)).replace(' ', 'T');
}
