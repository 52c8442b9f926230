import { useQuery } from '@tanstack/react-query';
import { Progress } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useTimes } from '#shared/i18n/times';
import { usePlace } from '#shared/divisions/usePlace';
import { Facts } from '#shared/ui/Facts';
import { Loading } from '#shared/ui/Loading';
import { Page } from '#shared/ui/Page';
import { ProblemNotice } from '#shared/ui/ProblemNotice';
import { ActOnImport } from './ActOnImport';
import { BadRows } from './BadRows';
import { oneImport, progress, works } from './bulk';

/** How far an import is, which rows are wrong, and what to do next; its address finds it again. */
export default function OneImport() {
  const { t } = useTranslation();
  const { moment } = useTimes();
  const { id = '' } = useParams();
  const { data: it, error, refetch } = useQuery(oneImport(id));
  const place = usePlace(it?.division);
  return (
    <Page title={t('bulk.import')} aside={<span className="hint">{place}</span>}>
      <p>
        <Link to="/residents/imports">↑ {t('bulk.import')}</Link>
      </p>
      <ProblemNotice refusal={error} onReload={refetch} />
      {it ? (
        <section className="card">
          <h2 role="status">{t(`bulk.state.${it.state}`)}</h2>
          {works(it) ? <Progress percent={progress(it)} aria-label={t(`bulk.state.${it.state}`)} /> : null}
          {it.problem ? <p>{t('bulk.stopped', { code: it.problem })}</p> : null}
          <div className="counts">
            <Facts
              facts={[
                [t('bulk.rows'), it.rows],
                [t('bulk.failed'), it.failed],
                [t('bulk.applied'), it.applied],
                [t('bulk.existing'), it.existing],
              ]}
            />
          </div>
          {it.expiresAt ? <p className="hint">{t('bulk.erasedAt', { time: moment(it.expiresAt) })}</p> : null}
          <ActOnImport it={it} />
        </section>
      ) : error ? null : (
        <Loading />
      )}
      {it && it.failed > 0 ? <BadRows id={it.id} /> : null}
    </Page>
  );
}
