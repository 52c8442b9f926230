import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useTimes } from '#shared/i18n/times';
import { Facts } from '#shared/ui/Facts';
import type { CaseDetail } from './cases';
import { RevealRequester } from './RevealRequester';

/** What the matter is, where it came from and who brought it. */
export function AboutCase({ it }: { it: CaseDetail }) {
  const { t } = useTranslation();
  const { moment } = useTimes();
  return (
    <section className="card">
      <p className="words">{it.description}</p>
      <Facts
        facts={[
          [t('case.number'), it.number],
          [t('case.kind.label'), t(`case.kind.${it.kind}`)],
          [t('case.urgency.label'), it.urgency === 'NORMAL' ? null : t(`case.urgency.${it.urgency}`)],
          [t('case.place'), it.place ?? t('common.unknownPlace')],
          [t('case.category'), it.category],
          [t('case.unit'), it.unitName],
          [t('case.channel.label'), t(`case.channel.${it.channel}`)],
          [t('case.outside'), it.outside ? `${it.outside.source} ${it.outside.number}` : null],
          [t('case.parent'), it.parent ? <Link to={`/cases/${it.parent}`}>{t('case.parentLink')}</Link> : null],
          [
            t('case.requester'),
            it.sealedIdentity ? (
              t('case.sealed')
            ) : it.requester ? (
              <span title={t('case.requesterMasked')}>
                {it.requester.name} {it.requester.phone}
              </span>
            ) : (
              t('case.noRequester')
            ),
          ],
          [t('case.filedAt'), moment(it.filedAt)],
          [t('case.updatedAt'), moment(it.updatedAt)],
        ]}
      />
      <RevealRequester it={it} />
    </section>
  );
}
