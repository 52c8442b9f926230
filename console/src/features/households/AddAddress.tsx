import { useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { answer, api } from '#shared/api/client';
import { useCommand } from '#shared/api/useCommand';
import { KEEP_RESIDENTS } from '#shared/session/roles';
import { may } from '#shared/session/rights';
import { useMe } from '#shared/session/useMe';
import { ProblemNotice } from '#shared/ui/ProblemNotice';
import type { Address } from './households';

interface Props {
  kinds: Address['kind'][];
  /** Where an estate is added. */
  division?: string;
  /** Below what anything else is added, and in which place that is. */
  parent?: string;
  place?: string | null;
}

/** One more address here. */
export function AddAddress({ kinds, division, parent, place }: Props) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const reader = useMe();
  const [form] = Form.useForm();
  const add = useCommand(
    (body: { kind: Address['kind']; label: string }, key) =>
      answer(
        api.POST('/api/v1/addresses', {
          params: { header: { 'Idempotency-Key': key } },
          body: { ...body, ...(parent ? { parent } : { division }) },
        }),
      ),
    () => {
      form.resetFields();
      return queries.invalidateQueries({ queryKey: ['addresses'] });
    },
  );
  if (!may(reader, KEEP_RESIDENTS, place)) {
    return null;
  }
  return (
    <details className="card add">
      <summary>{t('household.addAddress')}</summary>
      <Form form={form} layout="vertical" initialValues={{ kind: kinds[0] }} onFinish={(values) => add.mutate(values)}>
        <Form.Item name="kind" label={t('household.addressKind')} hidden={kinds.length === 1}>
          <Radio.Group optionType="button" options={kinds.map((kind) => ({ value: kind, label: t(`household.kind.${kind}`) }))} />
        </Form.Item>
        <Form.Item
          name="label"
          label={t('household.label')}
          extra={t('household.labelHint')}
          rules={[{ required: true, whitespace: true, message: t('file.required') }]}
        >
          <Input maxLength={50} autoComplete="off" />
        </Form.Item>
        <ProblemNotice refusal={add.error} />
        <Button htmlType="submit" loading={add.isPending}>
          {t('household.add')}
        </Button>
      </Form>
    </details>
  );
}
