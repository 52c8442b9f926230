import { useQueryClient } from '@tanstack/react-query';
import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { answer, api } from '#shared/api/client';
import type { Schemas } from '#shared/api/contracts';
import { useCommand } from '#shared/api/useCommand';
import { DivisionPicker } from '#shared/divisions/DivisionPicker';
import { ADMINISTER } from '#shared/session/roles';
import { AddForm } from '#shared/ui/AddForm';
import { OneOf } from '#shared/ui/OneOf';

type NewUnit = Schemas['RegisterUnitNewUnit'];

const KINDS: NewUnit['kind'][] = ['DEPARTMENT', 'PARTNER', 'SOCIAL_ORGANISATION', 'PROPERTY_COMPANY', 'OWNERS_COMMITTEE'];

export function RegisterUnit() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const register = useCommand(
    (body: NewUnit, key) => answer(api.POST('/api/v1/units', { params: { header: { 'Idempotency-Key': key } }, body })),
    () => queries.invalidateQueries({ queryKey: ['units'] }),
  );
  const required = [{ required: true, whitespace: true, message: t('file.required') }];
  return (
    <AddForm name="unit" title={t('admin.units.add')} command={register}>
      <Form.Item name="name" label={t('admin.units.name')} rules={required}>
        <Input maxLength={60} autoComplete="off" />
      </Form.Item>
      <OneOf
        name="kind"
        label={t('admin.units.kind')}
        options={KINDS.map((kind) => ({ value: kind, label: t(`unitKind.${kind}`) }))}
      />
      <Form.Item name="division" label={t('admin.units.division')} rules={required}>
        <DivisionPicker roles={ADMINISTER} />
      </Form.Item>
    </AddForm>
  );
}
