import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '#shared/api/client';
import type { Schemas } from '#shared/api/contracts';
import { Moment } from '#shared/ui/Moment';
import { Words } from '#shared/ui/Words';
import type { Move } from './CaseActions';
import { FoldedMove } from './FoldedMove';

/** Presses from above (督办), with the day that an answer is wanted by, if there is one. */
export function SuperviseCase(move: Move) {
  const { t } = useTranslation();
  return (
    <FoldedMove
      {...move}
      name="supervise"
      action={t('open.supervise')}
      done={t('open.supervised')}
      send={(params, body: Schemas['PressCaseSupervision']) =>
        api.POST('/api/v1/cases/{id}/supervision', { params, body })
      }
    >
      <Words name="note" label={t('open.superviseNote')} />
      <Form.Item name="by" label={t('open.superviseBy')} extra={t('common.mayBeEmpty')}>
        <Moment />
      </Form.Item>
    </FoldedMove>
  );
}
