import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { EXPORT_RESIDENTS, KEEP_RESIDENTS } from '#shared/session/roles';
import { may } from '#shared/session/rights';
import { useMe } from '#shared/session/useMe';

/** The ways to bring and take many residents at once. */
export function InBulk() {
  const { t } = useTranslation();
  const reader = useMe();
  return (
    <span className="facts">
      {may(reader, KEEP_RESIDENTS) ? (
        <Link className="save" to="/residents/imports">
          {t('bulk.import')}
        </Link>
      ) : null}
      {may(reader, EXPORT_RESIDENTS) ? (
        <Link className="save" to="/residents/exports">
          {t('bulk.export')}
        </Link>
      ) : null}
    </span>
  );
}
