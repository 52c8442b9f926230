import { BellOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import { session } from '#shared/session/session';
import { unreadCount } from './inbox';

const MOST_SHOWN = 99;

/** The way to the notices, with how many are unread. */
export function Bell() {
  const { t } = useTranslation();
  const here = useQuery(session).data?.signedIn !== false;
  const unread = useQuery({ ...unreadCount, enabled: here }).data?.unread ?? 0;
  return (
    <NavLink className="bell" to="/notices" aria-label={t('notice.bell', { unread })}>
      <BellOutlined />
      {unread > 0 ? <span className="unread">{unread > MOST_SHOWN ? `${MOST_SHOWN}+` : unread}</span> : null}
    </NavLink>
  );
}
