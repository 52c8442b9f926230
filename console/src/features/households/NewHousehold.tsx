import { Button, Form, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { answer, api } from '#shared/api/client';
import { useCommand } from '#shared/api/useCommand';
import { KEEP_RESIDENTS } from '#shared/session/roles';
import { may } from '#shared/session/rights';
import { useMe } from '#shared/session/useMe';
import { Day } from '#shared/ui/Day';
import { ProblemNotice } from '#shared/ui/ProblemNotice';
import { today } from '#shared/i18n/times';
import type { Address } from './households';

type Tenure = 'OWNED' | 'RENTED' | 'OTHER';

const TENURES: Tenure[] = ['OWNED', 'RENTED', 'OTHER'];

/** Opens a household in a dwelling. */
export function NewHousehold({ dwelling }: { dwelling: Address }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const reader = useMe();
  const open = useCommand(
    (body: { tenure: Tenure; from: string }, key) =>
      answer(
        api.POST('/api/v1/households', {
          params: { header: { 'Idempotency-Key': key } },
          body: { ...body, dwelling: dwelling.id },
        }),
      ),
    ({ id }) => navigate(`/households/${id}`),
  );
  if (!may(reader, KEEP_RESIDENTS, dwelling.place)) {
    return null;
  }
  return (
    <details className="card add">
      <summary>{t('household.open')}</summary>
      <Form layout="vertical" initialValues={{ tenure: 'OWNED', from: today() }} onFinish={(values) => open.mutate(values)}>
        <Form.Item name="tenure" label={t('household.tenureLabel')}>
          <Radio.Group optionType="button" options={TENURES.map((it) => ({ value: it, label: t(`household.tenure.${it}`) }))} />
        </Form.Item>
        <Form.Item name="from" label={t('household.from')} rules={[{ required: true, message: t('file.required') }]}>
          <Day />
        </Form.Item>
        <ProblemNotice refusal={open.error} />
        <Button htmlType="submit" loading={open.isPending}>
          {t('household.open')}
        </Button>
      </Form>
    </details>
  );
}
