import { Button, Checkbox, Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { answer, api } from '#shared/api/client';
import type { Schemas } from '#shared/api/contracts';
import { useCommand } from '#shared/api/useCommand';
import { DivisionPicker } from '#shared/divisions/DivisionPicker';
import { EXPORT_RESIDENTS } from '#shared/session/roles';
import { useMe } from '#shared/session/useMe';
import { OneOf } from '#shared/ui/OneOf';
import { Page } from '#shared/ui/Page';
import { ProblemNotice } from '#shared/ui/ProblemNotice';

type Wish = Schemas['StartExportWish'];

const PURPOSES: Wish['purpose'][] = ['SERVICE_LIST', 'CHECK_ROUND', 'EMERGENCY'];

/** Takes out a list of residents, for a purpose that everybody on it can read. */
export default function ExportResidents() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const own = useMe()?.grants.find(({ role }) => EXPORT_RESIDENTS.includes(role));
  const start = useCommand(
    (body: Wish, key) =>
      answer(api.POST('/api/v1/residents/exports', { params: { header: { 'Idempotency-Key': key } }, body })),
    ({ id }) => navigate(`/residents/exports/${id}`),
  );
  return (
    <Page title={t('bulk.export')}>
      <p>
        <Link to="/households">↑ {t('household.title')}</Link>
      </p>
      <Form<Wish>
        className="card form"
        layout="vertical"
        initialValues={{ division: own?.division }}
        onFinish={(wish) => start.mutate(wish)}
      >
        <p>{t('bulk.exportHint')}</p>
        <Form.Item name="division" label={t('bulk.where')} rules={[{ required: true, message: t('file.required') }]}>
          <DivisionPicker roles={EXPORT_RESIDENTS} />
        </Form.Item>
        <OneOf
          name="purpose"
          label={t('bulk.purpose')}
          options={PURPOSES.map((purpose) => ({ value: purpose, label: t(`resident.reason.${purpose}`) }))}
        />
        <Form.Item name="reveal" valuePropName="checked" extra={t('bulk.revealHint')}>
          <Checkbox>{t('bulk.reveal')}</Checkbox>
        </Form.Item>
        <ProblemNotice refusal={start.error} />
        <Button type="primary" htmlType="submit" loading={start.isPending}>
          {t('bulk.export')}
        </Button>
      </Form>
    </Page>
  );
}
