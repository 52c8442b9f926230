import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '#shared/api/client';
import type { Schemas } from '#shared/api/contracts';
import { OneOf } from '#shared/ui/OneOf';
import { Words } from '#shared/ui/Words';
import type { Move } from './CaseActions';
import { SCALE } from './cases';
import { FoldedMove } from './FoldedMove';
import { happened } from './offered';

type Call = Schemas['EndingCallBack'];

const OUTCOMES: Call['outcome'][] = ['SOLVED', 'NOT_SOLVED', 'UNREACHABLE'];

/** Notes what the requester says on the telephone; who was not reached rates nothing, and nobody rates twice. */
export function CallBack(move: Move) {
  const { t } = useTranslation();
  const rated = happened(move.it, 'RATED');
  return (
    <FoldedMove
      {...move}
      name="callBack"
      action={t('open.callBack')}
      done={t('open.calledBack')}
      send={(params, body: Call) => api.POST('/api/v1/cases/{id}/call-back', { params, body })}
    >
      <OneOf
        name="outcome"
        label={t('open.callBackOutcome')}
        options={OUTCOMES.map((outcome) => ({ value: outcome, label: t(`code.${outcome}`) }))}
      />
      <Form.Item noStyle dependencies={['outcome']}>
        {({ getFieldValue }) =>
          rated || getFieldValue('outcome') === 'UNREACHABLE' ? null : (
            <OneOf
              name="satisfied"
              label={t('satisfied.label')}
              optional
              options={SCALE.map((satisfied) => ({ value: satisfied, label: t(`satisfied.${satisfied}`) }))}
            />
          )
        }
      </Form.Item>
      <Words name="word" label={t('open.word')} optional />
    </FoldedMove>
  );
}
