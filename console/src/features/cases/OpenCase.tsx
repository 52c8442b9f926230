import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useTimes } from '#shared/i18n/times';
import { Facts } from '#shared/ui/Facts';
import { Loading } from '#shared/ui/Loading';
import { Page } from '#shared/ui/Page';
import { ProblemNotice } from '#shared/ui/ProblemNotice';
import { CaseActions } from './CaseActions';
import { CaseTimeline } from './CaseTimeline';
import { oneCase } from './cases';
import { StatusTag } from './StatusTag';

/** One matter: what it is, what happened to it, what the reader can do with it. */
export default function OpenCase() {
  const { t } = useTranslation();
  const { moment } = useTimes();
  const { id = '' } = useParams();
  const { data: it, error, refetch } = useQuery(oneCase(id));
  if (!it) {
    return (
      <Page title={t('open.title')}>
        {error ? <ProblemNotice refusal={error} onReload={refetch} /> : <Loading rows={8} />}
      </Page>
    );
  }
  return (
    <Page title={it.title} aside={<StatusTag status={it.status} />}>
      <div className="columns">
        <section className="card">
          <p className="words">{it.description}</p>
          <Facts
            facts={[
              [t('case.number'), it.number],
              [t('case.kind.label'), t(`case.kind.${it.kind}`)],
              [t('case.place'), it.place ?? t('common.unknownPlace')],
              [t('case.category'), it.category],
              [t('case.unit'), it.unitName],
              [
                t('case.requester'),
                it.requester ? (
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
        </section>
        <CaseActions it={it} onReload={refetch} />
        <CaseTimeline timeline={it.timeline} />
      </div>
    </Page>
  );
}
