import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useTimes } from '#shared/i18n/times';
import { ORGANISE } from '#shared/session/roles';
import { may } from '#shared/session/rights';
import { useMe } from '#shared/session/useMe';
import { Facts } from '#shared/ui/Facts';
import { Loading } from '#shared/ui/Loading';
import { Page } from '#shared/ui/Page';
import { ProblemNotice } from '#shared/ui/ProblemNotice';
import { oneActivity } from './activities';
import { ActivityStatusTag } from './ActivityStatusTag';
import { CancelActivity } from './CancelActivity';
import { PublishActivity } from './PublishActivity';
import { Signups } from './Signups';
import { SignUp } from './SignUp';

/** One activity, and for its organisers who comes. */
export default function OpenActivity() {
  const { t } = useTranslation();
  const { moment } = useTimes();
  const { id = '' } = useParams();
  const { data: it, error, refetch } = useQuery(oneActivity(id));
  const organises = may(useMe(), ORGANISE, it?.place);
  if (!it) {
    return (
      <Page title={t('activity.one')}>
        {error ? <ProblemNotice refusal={error} onReload={refetch} /> : <Loading rows={8} />}
      </Page>
    );
  }
  const open = it.status === 'PUBLISHED';
  return (
    <Page title={it.title} aside={<ActivityStatusTag status={it.status} />}>
      <div className="columns">
        <section className="card">
          <p className="words">{it.description}</p>
          <Facts
            facts={[
              [t('activity.startsAt'), moment(it.startsAt)],
              [t('activity.endsAt'), moment(it.endsAt)],
              [t('activity.venue'), it.venue],
              [t('case.place'), it.place],
              [t('activity.signupUntil'), moment(it.signupUntil)],
              [t('activity.taken'), t('activity.places', { taken: it.taken, capacity: it.capacity })],
              [t('activity.waitingList'), t('activity.people', { count: it.waiting })],
              [t('activity.reason'), it.reason],
            ]}
          />
        </section>
        {organises ? (
          <section className="card act" aria-labelledby="organise">
            <h2 id="organise">{t('activity.organise')}</h2>
            {open ? (
              <Link className="button" to={`/activities/${it.id}/checkin`}>
                {t('checkin.title')}
              </Link>
            ) : null}
            {it.status === 'DRAFT' ? <PublishActivity it={it} /> : null}
            {open || it.status === 'DRAFT' ? (
              <Link className="upload" to={`/activities/${it.id}/change`}>
                {t('activity.change')}
              </Link>
            ) : null}
            {open ? <SignUp it={it} /> : null}
            {open || it.status === 'DRAFT' ? <CancelActivity it={it} /> : null}
          </section>
        ) : null}
        {organises && it.status !== 'DRAFT' ? <Signups activity={it.id} /> : null}
      </div>
    </Page>
  );
}
