import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '#shared/api/client';
import type { Schemas } from '#shared/api/contracts';
import { ActionForm } from '#shared/ui/ActionForm';
import { Choice } from '#shared/ui/Choice';
import { Fold } from '#shared/ui/Fold';
import { PHONE } from '#shared/ui/phone';
import { RELATIONS } from './households';
import type { ResidentAction } from './ResidentActions';
import { useResidentMove } from './useResidentMove';

type Amendment = Schemas['ActOnResidentAmendment'];

/** Corrects a file from what it says in full. */
export function AmendResident({ it, person, onReload }: ResidentAction & { person: Schemas['Person'] }) {
  const { t } = useTranslation();
  const amend = useResidentMove(it, t('resident.amended'), ({ path, header }, { phone, relation, name }: Amendment) =>
    api.PUT('/api/v1/residents/{id}', {
      params: { path, header: { 'If-Match': header['If-Match'] } },
      body: {
        name,
        ...(phone && { phone }),
        ...(relation && { relation }),
        ...(person.emergencyContact && { emergencyContact: person.emergencyContact }),
      },
    }),
  );
  return (
    <Fold title={t('resident.amend')}>
      <ActionForm<Amendment>
        name="amend"
        action={t('resident.amend')}
        command={amend}
        onReload={onReload}
        initialValues={{ name: person.name, phone: person.phone, relation: it.relation }}
      >
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
            options={RELATIONS.map((relation) => ({ value: relation, label: t(`household.relation.${relation}`) }))}
          />
        </Form.Item>
      </ActionForm>
    </Fold>
  );
}
