import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useTimes } from '#shared/i18n/times';
import { Facts } from '#shared/ui/Facts';
import { Loading } from '#shared/ui/Loading';
import { Page } from '#shared/ui/Page';
import { ProblemNotice } from '#shared/ui/ProblemNotice';
import { oneSignup } from './activities';
import { CancelSignup } from './CancelSignup';
import { Ticket } from './Ticket';

/** One sign-up with its ticket, and with what the person asked for, which no list shows. */
export default function OpenSignup() {
  const { t } = useTranslation();
  const { moment } = useTimes();
  const { id = '', signup = '' } = useParams();
  const { data: it, error, refetch } = useQuery(oneSignup(signup));
  return (
    <Page title={t('activity.oneSignup')}>
      <p>
        <Link to={`/activities/${id}`}>↑ {t('activity.one')}</Link>
      </p>
      {it ? (
        <section className="card form">
          <Ticket signup={it} />
          <Facts
            facts={[
              [t('household.phone'), it.phone],
              [t('activity.needs'), it.needs],
              [t('checkin.when'), moment(it.checkedInAt)],
            ]}
          />
          {it.state === 'CANCELLED' ? null : <CancelSignup it={it} />}
        </section>
      ) : error ? (
        <ProblemNotice refusal={error} onReload={refetch} />
      ) : (
        <Loading />
      )}
    </Page>
  );
}
