import { useTranslation } from 'react-i18next';
import { useTimes } from '#shared/i18n/times';
import type { Arrival } from './useCheckIn';

/** Who has come last, newest first, and which tickets were refused. */
export function Arrivals({ arrivals }: { arrivals: Arrival[] }) {
  const { t } = useTranslation();
  const { clock } = useTimes();
  return (
    <ul className="came" aria-live="polite" aria-label={t('checkin.last')}>
      {arrivals.map(({ scan, signup, again, refusal }) => (
        <li key={scan} className={signup && !again ? undefined : 'again'}>
          {signup ? (
            <>
              <strong>{signup.name}</strong>{' '}
              {t(again ? 'checkin.already' : 'checkin.at', { time: clock(signup.checkedInAt) })}
            </>
          ) : (
            (refusal?.problem.title ?? t('problem.unexpected'))
          )}
        </li>
      ))}
    </ul>
  );
}
