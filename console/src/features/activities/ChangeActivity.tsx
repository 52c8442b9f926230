import { useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button, Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import { api } from '#shared/api/client';
import { useVersioned } from '#shared/api/useVersioned';
import { Loading } from '#shared/ui/Loading';
import { Page } from '#shared/ui/Page';
import { ProblemNotice } from '#shared/ui/ProblemNotice';
import { oneActivity, tidy, type Activity, type Plan } from './activities';
import { PlanFields } from './PlanFields';

/** Changes an activity's plan, also once people have signed up for it. */
export default function ChangeActivity() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const { data: it, error, refetch } = useQuery({ ...oneActivity(id), staleTime: Infinity });
  return (
    <Page title={t('activity.change')}>
      <p>
        <Link to={`/activities/${id}`}>↑ {t('activity.one')}</Link>
      </p>
      <ProblemNotice refusal={error} onReload={refetch} />
      {it ? <PlanForm key={it.version} it={it} onReload={refetch} /> : error ? null : <Loading rows={8} />}
    </Page>
  );
}

function PlanForm({ it, onReload }: { it: Activity; onReload: () => unknown }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const change = useVersioned(
    it,
    ({ path, header }, plan: Plan) =>
      api.PUT('/api/v1/activities/{id}', { params: { path, header: { 'If-Match': header['If-Match'] } }, body: tidy(plan) }),
    (now: Activity) => {
      queries.setQueryData(oneActivity(it.id).queryKey, now);
      void queries.invalidateQueries({ queryKey: ['activities'] });
      message.success(t('activity.changed'));
      return navigate(`/activities/${it.id}`);
    },
  );
  const { title, description, division, venue, startsAt, endsAt, signupUntil, capacity } = it;
  return (
    <Form
      className="card form"
      layout="vertical"
      initialValues={{ title, description, division, venue, startsAt, endsAt, signupUntil, capacity }}
      onFinish={change.submit}
      scrollToFirstError={{ focus: true }}
    >
      <PlanFields />
      <ProblemNotice refusal={change.refusal} onReload={onReload} />
      <Button type="primary" size="large" htmlType="submit" loading={change.pending}>
        {t('admin.save')}
      </Button>
    </Form>
  );
}
