import { Button, Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '#shared/api/client';
import { Fold } from '#shared/ui/Fold';
import { ProblemNotice } from '#shared/ui/ProblemNotice';
import { Words } from '#shared/ui/Words';
import { useSay, type Own } from './own';

/** It is not done: it is taken up again. */
export function ObjectToOwnCase({ it, onReload }: Own) {
  const { t } = useTranslation();
  const object = useSay(it, t('own.objected'), (params, body: { word: string }) =>
    api.POST('/api/v1/my/cases/{id}/objection', { params, body }),
  );
  return (
    <Fold title={t('own.object')}>
      <Form name="object" layout="vertical" onFinish={object.submit}>
        <Words name="word" label={t('own.objectWord')} />
        <Button block htmlType="submit" loading={object.pending}>
          {t('own.object')}
        </Button>
        <ProblemNotice refusal={object.refusal} onReload={onReload} />
      </Form>
    </Fold>
  );
}
