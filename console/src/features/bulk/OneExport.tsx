import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { usePlace } from '#shared/divisions/usePlace';
import { useTimes } from '#shared/i18n/times';
import { Facts } from '#shared/ui/Facts';
import { Loading } from '#shared/ui/Loading';
import { Page } from '#shared/ui/Page';
import { ProblemNotice } from '#shared/ui/ProblemNotice';
import { oneExport } from './bulk';

/** A list that was asked for: being written, to be saved, or gone. */
export default function OneExport() {
  const { t } = useTranslation();
  const { moment } = useTimes();
  const { id = '' } = useParams();
  const { data: it, error, refetch } = useQuery(oneExport(id));
  const place = usePlace(it?.division);
  return (
    <Page title={t('bulk.export')}>
      <p>
        <Link to="/residents/exports">↑ {t('bulk.export')}</Link>
      </p>
      <ProblemNotice refusal={error} onReload={refetch} />
      {it ? (
        <section className="card">
          <h2 role="status">{t(`bulk.exportState.${it.state}`)}</h2>
          {it.state === 'WAITING' ? <Loading rows={1} /> : null}
          {it.problem ? <p>{t('bulk.stopped', { code: it.problem })}</p> : null}
          <Facts
            facts={[
              [t('bulk.where'), place],
              [t('bulk.purpose'), t(`resident.reason.${it.purpose}`)],
              [t('bulk.rows'), it.rows],
              [t('bulk.expires'), moment(it.expiresAt)],
            ]}
          />
          {it.state === 'READY' ? (
            <p className="below">
              <a className="button" href={`/api/v1/residents/exports/${it.id}/file`} download>
                {t('attachment.save')}
              </a>
            </p>
          ) : null}
          <p className="hint">{t('bulk.watermark')}</p>
        </section>
      ) : error ? null : (
        <Loading />
      )}
    </Page>
  );
}
