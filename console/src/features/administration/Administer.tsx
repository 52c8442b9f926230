import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ADMINISTER, GRANT } from '#shared/session/roles';
import { may } from '#shared/session/rights';
import { useMe } from '#shared/session/useMe';
import { Page } from '#shared/ui/Page';

const PLACES = [
  { to: 'accounts', roles: GRANT },
  { to: 'units', roles: ADMINISTER },
  { to: 'responsibilities', roles: ADMINISTER },
  { to: 'categories', roles: ADMINISTER },
  { to: 'deadlines', roles: ADMINISTER },
  { to: 'calendar', roles: ADMINISTER },
  { to: 'wording', roles: ADMINISTER },
  { to: 'words', roles: ADMINISTER },
  { to: 'divisions', roles: ADMINISTER },
  { to: 'clients', roles: ADMINISTER },
] as const;

/** What whoever administers the tenant can see to. */
export default function Administer() {
  const { t } = useTranslation();
  const reader = useMe();
  return (
    <Page title={t('admin.title')}>
      <ul className="tiles wide-tiles">
        {PLACES.filter(({ roles }) => may(reader, roles)).map(({ to }) => (
          <li key={to}>
            <Link to={`/admin/${to}`}>
              <strong>{t(`admin.${to}.title`)}</strong>
              <span>{t(`admin.${to}.about`)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </Page>
  );
}
