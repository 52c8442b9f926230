import { QRCode } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Signup } from './activities';

/** What somebody shows at the door, for a scanner and in letters for whoever has none. */
export function Ticket({ signup }: { signup: Signup }) {
  const { t } = useTranslation();
  return (
    <figure className="ticket">
      <p role="status">
        <strong>{signup.name}</strong> {t(`activity.state.${signup.state}`)}
        {signup.waitingPosition ? ` · ${t('activity.position', { position: signup.waitingPosition })}` : null}
      </p>
      {signup.ticket && signup.state !== 'CANCELLED' ? (
        <>
          <QRCode value={signup.ticket} type="svg" bordered={false} aria-label={t('activity.ticket')} role="img" />
          <figcaption>{signup.ticket}</figcaption>
        </>
      ) : null}
    </figure>
  );
}
