import { useQuery } from '@tanstack/react-query';
import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '#shared/api/client';
import type { Schemas } from '#shared/api/contracts';
import { Choice } from '#shared/ui/Choice';
import { OneOf } from '#shared/ui/OneOf';
import { ProblemNotice } from '#shared/ui/ProblemNotice';
import { Words } from '#shared/ui/Words';
import { units } from '#shared/units/units';
import type { Move } from './CaseActions';
import { FoldedMove } from './FoldedMove';

type Call = Schemas['MeetAboutCaseCall'];

const KINDS: Call['kind'][] = ['JOINT_REVIEW', 'WHISTLE'];

/** Calls units together (会商, 吹哨); each is told, may read the matter, and reports in. */
export function ConveneUnits(move: Move) {
  const { t } = useTranslation();
  const known = useQuery(units);
  const required = [{ required: true, message: t('file.required') }];
  return (
    <FoldedMove
      {...move}
      name="convene"
      action={t('open.convene')}
      done={t('open.convened')}
      send={(params, body: Call) => api.POST('/api/v1/cases/{id}/meetings', { params, body })}
    >
      <OneOf
        name="kind"
        label={t('meeting.kind')}
        options={KINDS.map((kind) => ({ value: kind, label: t(`code.${kind}`) }))}
      />
      <Form.Item name="units" label={t('meeting.units')} rules={required}>
        <Choice<string[]>
          mode="multiple"
          maxCount={20}
          listLabel={t('meeting.units')}
          loading={known.isFetching}
          showSearch={{ optionFilterProp: 'label' }}
          options={known.data?.items.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </Form.Item>
      <Words name="question" label={t('meeting.question')} />
      <ProblemNotice refusal={known.error} onReload={known.refetch} />
    </FoldedMove>
  );
}
