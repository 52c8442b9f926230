import { useQueryClient } from '@tanstack/react-query';
import { App, Button, Checkbox, Form, Input, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { answer, api } from '#shared/api/client';
import type { Schemas } from '#shared/api/contracts';
import { useCommand } from '#shared/api/useCommand';
import { DivisionPicker } from '#shared/divisions/DivisionPicker';
import { LIVE } from '#shared/session/roles';
import { useMe } from '#shared/session/useMe';
import { Page } from '#shared/ui/Page';
import { ProblemNotice } from '#shared/ui/ProblemNotice';
import { Words } from '#shared/ui/Words';
import { ownCase } from './own';
import { OwnContact } from './OwnContact';

type Filing = Schemas['OwnCaseFiling'];

const KINDS: Filing['kind'][] = ['CONCERN', 'DISPUTE', 'ERRAND', 'FINDING', 'SUGGESTION'];

/** A phone without a name is nobody's. */
function filing({ requester, ...rest }: Filing): Filing {
  return {
    ...rest,
    ...(requester?.name && { requester: { name: requester.name, ...(requester.phone && { phone: requester.phone }) } }),
  };
}

/** Brings a matter of the reader's own. */
export default function FileOwnCase() {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const home = useMe()?.grants.find(({ role }) => LIVE.includes(role))?.division;
  const file = useCommand(
    (body: Filing, key) => answer(api.POST('/api/v1/my/cases', { params: { header: { 'Idempotency-Key': key } }, body })),
    (filed) => {
      queries.setQueryData(ownCase(filed.id).queryKey, filed);
      void queries.invalidateQueries({ queryKey: ['own', 'list'] });
      message.success(t('file.done', { number: filed.number }));
      return navigate(`/my/cases/${filed.id}`);
    },
  );
  const required = [{ required: true, whitespace: true, message: t('file.required') }];
  return (
    <Page title={t('own.file')}>
      <Form<Filing>
        className="card form"
        layout="vertical"
        initialValues={{ kind: 'CONCERN', division: home, sealedIdentity: false }}
        onFinish={(values) => file.mutate(filing(values))}
        scrollToFirstError={{ focus: true }}
      >
        <Form.Item name="kind" label={t('file.kind')}>
          <Radio.Group optionType="button" options={KINDS.map((kind) => ({ value: kind, label: t(`case.kind.${kind}`) }))} />
        </Form.Item>
        <Form.Item name="division" label={t('file.division')} rules={required}>
          <DivisionPicker roles={LIVE} />
        </Form.Item>
        <Form.Item name="title" label={t('file.titleField')} rules={required}>
          <Input maxLength={200} placeholder={t('file.titleHint')} />
        </Form.Item>
        <Words name="description" label={t('file.description')} most={10_000} />
        <OwnContact />
        <Form.Item name="sealedIdentity" valuePropName="checked">
          <Checkbox>{t('own.sealed')}</Checkbox>
        </Form.Item>
        <ProblemNotice refusal={file.error} />
        <Button type="primary" size="large" htmlType="submit" loading={file.isPending}>
          {t('own.submit')}
        </Button>
      </Form>
    </Page>
  );
}
