import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '#shared/api/client';
import type { Schemas } from '#shared/api/contracts';
import { Day } from '#shared/ui/Day';
import { OneOf } from '#shared/ui/OneOf';
import { Words } from '#shared/ui/Words';
import type { Move } from './CaseActions';
import { FoldedMove } from './FoldedMove';

type Shelving = Schemas['PauseShelving'];

const REASONS: Shelving['reason'][] = ['POLICY', 'HISTORY'];

/** Puts a matter aside that cannot be worked on now (挂账), until a day on which it is looked at again. */
export function ShelveCase(move: Move) {
  const { t } = useTranslation();
  return (
    <FoldedMove
      {...move}
      name="shelve"
      action={t('open.shelve')}
      done={t('open.shelved')}
      send={(params, body: Shelving) => api.POST('/api/v1/cases/{id}/shelving', { params, body })}
    >
      <OneOf
        name="reason"
        label={t('open.shelveReason')}
        options={REASONS.map((reason) => ({ value: reason, label: t(`code.${reason}`) }))}
      />
      <Form.Item name="reviewOn" label={t('open.reviewOn')} rules={[{ required: true, message: t('file.required') }]}>
        <Day />
      </Form.Item>
      <Words name="note" label={t('open.shelveNote')} />
    </FoldedMove>
  );
}
