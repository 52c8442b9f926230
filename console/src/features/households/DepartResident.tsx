import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '#shared/api/client';
import { today } from '#shared/i18n/times';
import { ActionForm } from '#shared/ui/ActionForm';
import { Day } from '#shared/ui/Day';
import { Fold } from '#shared/ui/Fold';
import type { ResidentAction } from './ResidentActions';
import { useResidentMove } from './useResidentMove';

/** Notes that somebody lives here no more. */
export function DepartResident({ it, onReload }: ResidentAction) {
  const { t } = useTranslation();
  const depart = useResidentMove(it, t('resident.departed'), (params, body: { on: string }) =>
    api.POST('/api/v1/residents/{id}/departure', { params, body }),
  );
  return (
    <Fold title={t('resident.depart')}>
      <ActionForm
        name="depart"
        action={t('resident.depart')}
        command={depart}
        onReload={onReload}
        initialValues={{ on: today() }}
      >
        <Form.Item name="on" label={t('resident.on')} rules={[{ required: true, message: t('file.required') }]}>
          <Day />
        </Form.Item>
      </ActionForm>
    </Fold>
  );
}
