import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '#shared/api/client';
import type { Schemas } from '#shared/api/contracts';
import { today } from '#shared/i18n/times';
import { ActionForm } from '#shared/ui/ActionForm';
import { Choice } from '#shared/ui/Choice';
import { Day } from '#shared/ui/Day';
import { Fold } from '#shared/ui/Fold';
import { HouseholdPicker } from './HouseholdPicker';
import { RELATIONS } from './households';
import type { ResidentAction } from './ResidentActions';
import { useResidentMove } from './useResidentMove';

type Move = Schemas['ActOnResidentMove'];

/** Moves a resident to another household; where they lived before stays on file. */
export function MoveResident({ it, onReload }: ResidentAction) {
  const { t } = useTranslation();
  const move = useResidentMove(it, t('resident.moved'), (params, { relation, ...to }: Move) =>
    api.POST('/api/v1/residents/{id}/move', { params, body: { ...to, ...(relation && { relation }) } }),
  );
  const required = [{ required: true, message: t('file.required') }];
  return (
    <Fold title={t('resident.move')}>
      <ActionForm<Move>
        name="move"
        action={t('resident.move')}
        command={move}
        onReload={onReload}
        initialValues={{ on: today() }}
      >
        <Form.Item name="household" label={t('resident.moveTo')} rules={required}>
          <HouseholdPicker division={it.division ?? ''} />
        </Form.Item>
        <Form.Item name="on" label={t('resident.on')} rules={required}>
          <Day />
        </Form.Item>
        <Form.Item name="relation" label={t('household.relationLabel')}>
          <Choice
            listLabel={t('household.relationLabel')}
            allowClear
            placeholder={t('common.optional')}
            options={RELATIONS.map((relation) => ({ value: relation, label: t(`household.relation.${relation}`) }))}
          />
        </Form.Item>
      </ActionForm>
    </Fold>
  );
}
