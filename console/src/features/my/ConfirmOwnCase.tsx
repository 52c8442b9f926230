import { Button, Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '#shared/api/client';
import type { Schemas } from '#shared/api/contracts';
import { OneOf } from '#shared/ui/OneOf';
import { ProblemNotice } from '#shared/ui/ProblemNotice';
import { Words } from '#shared/ui/Words';
import { useSay, type Own } from './own';

type Confirmation = Schemas['EndingConfirmation'];

const SCALE: Confirmation['satisfied'][] = ['VERY', 'YES', 'FAIR', 'NO'];

/** It is done, and how well. */
export function ConfirmOwnCase({ it, onReload }: Own) {
  const { t } = useTranslation();
  const confirm = useSay(it, t('own.confirmed'), (params, body: Confirmation) =>
    api.POST('/api/v1/my/cases/{id}/confirmation', { params, body }),
  );
  return (
    <Form<Confirmation> name="confirm" layout="vertical" onFinish={confirm.submit}>
      <OneOf
        name="satisfied"
        label={t('satisfied.label')}
        options={SCALE.map((satisfied) => ({ value: satisfied, label: t(`satisfied.${satisfied}`) }))}
      />
      <Words name="word" label={t('own.word')} optional />
      <Button type="primary" block htmlType="submit" loading={confirm.pending}>
        {t('own.confirm')}
      </Button>
      <ProblemNotice refusal={confirm.refusal} onReload={onReload} />
    </Form>
  );
}
