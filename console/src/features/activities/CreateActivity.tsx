import { App, Button, Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { answer, api } from '#shared/api/client';
import { useCommand } from '#shared/api/useCommand';
import { ORGANISE } from '#shared/session/roles';
import { useMe } from '#shared/session/useMe';
import { Page } from '#shared/ui/Page';
import { ProblemNotice } from '#shared/ui/ProblemNotice';
import { tidy, type Plan } from './activities';
import { PlanFields } from './PlanFields';

/** Drafts an activity; nobody else sees it before it is published. */
export default function CreateActivity() {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const navigate = useNavigate();
  const own = useMe()?.grants.find(({ role }) => ORGANISE.includes(role));
  const draft = useCommand(
    (plan: Plan, key) =>
      answer(api.POST('/api/v1/activities', { params: { header: { 'Idempotency-Key': key } }, body: tidy(plan) })),
    ({ id }) => {
      message.success(t('activity.drafted'));
      return navigate(`/activities/${id}`);
    },
  );
  return (
    <Page title={t('activity.create')}>
      <Form<Plan>
        className="card form"
        layout="vertical"
        initialValues={{ division: own?.division, capacity: 30 }}
        onFinish={(plan) => draft.mutate(plan)}
        scrollToFirstError={{ focus: true }}
      >
        <PlanFields />
        <ProblemNotice refusal={draft.error} />
        <Button type="primary" size="large" htmlType="submit" loading={draft.isPending}>
          {t('activity.draft')}
        </Button>
      </Form>
    </Page>
  );
}
