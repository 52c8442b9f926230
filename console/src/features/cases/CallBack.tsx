import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '#shared/api/client';
import type { Schemas } from '#shared/api/contracts';
import { Fold } from '#shared/ui/Fold';
import { OneOf } from '#shared/ui/OneOf';
import { Words } from '#shared/ui/Words';
import { ActionForm } from './ActionForm';
import type { Move } from './CaseActions';
import { sinceReopened } from './offered';
import { useMove } from './useMove';

type Call = Schemas['EndingCallBack'];

const OUTCOMES: Call['outcome'][] = ['SOLVED', 'NOT_SOLVED', 'UNREACHABLE'];
const SCALE = ['VERY', 'YES', 'FAIR', 'NO'] as const;

/** Notes what the requester says on the telephone; who was not reached rates nothing, and nobody rates twice. */
export function CallBack({ it, onReload }: Move) {
  const { t } = useTranslation();
  const call = useMove(it, t('open.calledBack'), (params, body: Call) =>
    api.POST('/api/v1/cases/{id}/call-back', { params, body }),
  );
  const rated = sinceReopened(it).some(({ kind }) => kind === 'RATED');
  return (
    <Fold title={t('open.callBack')}>
      <ActionForm<Call> name="callBack" action={t('open.callBack')} command={call} onReload={onReload}>
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
      </ActionForm>
    </Fold>
  );
}
