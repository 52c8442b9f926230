import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '#shared/api/client';
import type { Schemas } from '#shared/api/contracts';
import { Moment } from '#shared/ui/Moment';
import { Words } from '#shared/ui/Words';
import { FoldedMove } from './FoldedMove';
import type { ShareMove } from './ShareActions';

/** Asks for more time (延期); whoever steers the matter decides. */
export function AskExtension({ share, ...move }: ShareMove) {
  const { t } = useTranslation();
  return (
    <FoldedMove
      {...move}
      name={`extend-${share.id}`}
      action={t('open.extend')}
      done={t('open.extensionAsked')}
      send={({ path, header }, body: Schemas['HandoverExtension']) =>
        api.POST('/api/v1/cases/{id}/handovers/{handover}/extension', {
          params: { path: { ...path, handover: share.id }, header },
          body,
        })
      }
    >
      <Form.Item name="until" label={t('open.extendUntil')} rules={[{ required: true, message: t('file.required') }]}>
        <Moment />
      </Form.Item>
      <Words name="note" label={t('open.extendNote')} />
    </FoldedMove>
  );
}
