import { useQuery } from '@tanstack/react-query';
import { Button, Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '#shared/api/client';
import { Choice } from '#shared/ui/Choice';
import { ProblemNotice } from '#shared/ui/ProblemNotice';
import type { Move } from './CaseActions';
import { units } from './cases';
import { useMove } from './useMove';

export function AssignCase({ it, onReload }: Move) {
  const { t } = useTranslation();
  const known = useQuery(units);
  const assign = useMove(it, t('open.assigned'), (params, body: { unit: string }) =>
    api.POST('/api/v1/cases/{id}/assignment', { params, body }),
  );
  const others = known.data?.items.filter(({ id }) => id !== it.unit);
  return (
    <Form key={it.unit} layout="vertical" onFinish={assign.submit}>
      <Form.Item name="unit" label={t('open.assignUnit')} rules={[{ required: true, message: t('file.required') }]}>
        <Choice
          listLabel={t('open.assignUnit')}
          loading={known.isFetching}
          showSearch={{ optionFilterProp: 'label' }}
          options={others?.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </Form.Item>
      <Button block htmlType="submit" loading={assign.pending}>
        {t('open.assign')}
      </Button>
      <ProblemNotice refusal={known.error} onReload={known.refetch} />
      <ProblemNotice refusal={assign.refusal} onReload={onReload} />
    </Form>
  );
}
