import { useQuery } from '@tanstack/react-query';
import { Button, Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '#shared/api/client';
import { Choice } from '#shared/ui/Choice';
import { ProblemNotice } from '#shared/ui/ProblemNotice';
import { units } from '#shared/units/units';
import type { Move } from './CaseActions';
import { HandOverByList } from './HandOverByList';
import { useMove } from './useMove';

/** Hands the matter to its lead unit, and once it has one, shares of it to units that help. */
export function HandOverCase({ it, onReload }: Move) {
  const { t } = useTranslation();
  const known = useQuery(units);
  const role = it.unit ? 'CO' : 'LEAD';
  const handOver = useMove(it, t('open.handedOver'), (params, body: { unit: string }) =>
    api.POST('/api/v1/cases/{id}/handovers', { params, body: { ...body, role } }),
  );
  const sharing = it.handovers.filter(({ endedAt }) => !endedAt).map(({ unit }) => unit);
  const others = known.data?.items.filter(({ id }) => !sharing.includes(id));
  return (
    <Form key={it.version} layout="vertical" onFinish={handOver.submit}>
      <Form.Item name="unit" label={t(`open.unit.${role}`)} rules={[{ required: true, message: t('file.required') }]}>
        <Choice
          listLabel={t(`open.unit.${role}`)}
          loading={known.isFetching}
          showSearch={{ optionFilterProp: 'label' }}
          options={others?.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </Form.Item>
      <Button block htmlType="submit" loading={handOver.pending}>
        {t(`open.handOver.${role}`)}
      </Button>
      <ProblemNotice refusal={known.error} onReload={known.refetch} />
      <ProblemNotice refusal={handOver.refusal} onReload={onReload} />
      {role === 'LEAD' ? <HandOverByList it={it} onReload={onReload} /> : null}
    </Form>
  );
}
