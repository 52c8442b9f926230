import { useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { answer, api } from '#shared/api/client';
import type { Schemas } from '#shared/api/contracts';
import { useCommand } from '#shared/api/useCommand';
import { PHONE } from '#shared/ui/phone';
import { KEEP_RESIDENTS } from '#shared/session/roles';
import { may } from '#shared/session/rights';
import { useMe } from '#shared/session/useMe';
import { today } from '#shared/i18n/times';
import { Choice } from '#shared/ui/Choice';
import { Day } from '#shared/ui/Day';
import { ProblemNotice } from '#shared/ui/ProblemNotice';
import { oneHousehold, RELATIONS, type Relation } from './households';

interface Entry {
  name: string;
  phone?: string;
  relation?: Relation;
  from: string;
}

/** Opens a resident's file in a household. */
export function RegisterResident({ household }: { household: Schemas['HouseholdViewDetail'] }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const reader = useMe();
  const [form] = Form.useForm<Entry>();
  const register = useCommand(
    ({ phone, ...entry }: Entry, key) =>
      answer(
        api.POST('/api/v1/residents', {
          params: { header: { 'Idempotency-Key': key } },
          body: { ...entry, household: household.id, ...(phone && { phone }) },
        }),
      ),
    () => {
      form.resetFields();
      return queries.invalidateQueries({ queryKey: oneHousehold(household.id).queryKey });
    },
  );
  if (!may(reader, KEEP_RESIDENTS, household.place)) {
    return null;
  }
  return (
    <details className="card add">
      <summary>{t('household.register')}</summary>
      <Form<Entry> form={form} layout="vertical" initialValues={{ from: today() }} onFinish={(entry) => register.mutate(entry)}>
        <div className="pair">
          <Form.Item
            name="name"
            label={t('household.name')}
            rules={[{ required: true, whitespace: true, message: t('file.required') }]}
          >
            <Input maxLength={50} autoComplete="off" />
          </Form.Item>
          <Form.Item name="phone" label={t('household.phone')} rules={[{ pattern: PHONE, message: t('file.phone') }]}>
            <Input type="tel" maxLength={20} autoComplete="off" placeholder={t('common.optional')} />
          </Form.Item>
          <Form.Item name="relation" label={t('household.relationLabel')}>
            <Choice
              listLabel={t('household.relationLabel')}
              allowClear
              placeholder={t('common.optional')}
              options={RELATIONS.map((it) => ({ value: it, label: t(`household.relation.${it}`) }))}
            />
          </Form.Item>
          <Form.Item name="from" label={t('household.from')} rules={[{ required: true, message: t('file.required') }]}>
            <Day />
          </Form.Item>
        </div>
        <ProblemNotice refusal={register.error} />
        <Button htmlType="submit" loading={register.isPending}>
          {t('household.register')}
        </Button>
      </Form>
    </details>
  );
}
