import { App, Button, Form, Input, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { answer, api } from '#shared/api/client';
import type { Schemas } from '#shared/api/contracts';
import { useCommand } from '#shared/api/useCommand';
import { DivisionPicker } from '#shared/divisions/DivisionPicker';
import { FILE } from '#shared/session/roles';
import { useMe } from '#shared/session/useMe';
import { Page } from '#shared/ui/Page';
import { PHONE } from '#shared/ui/phone';
import { ProblemNotice } from '#shared/ui/ProblemNotice';
import { Alike } from './Alike';
import { CategoryPicker } from '#shared/ui/CategoryPicker';
import { KINDS, useMoved } from './cases';

type Filing = Schemas['FileCaseFiling'];

const PHONE_FIELD = ['requester', 'phone'];

/** A requester without a name is none. */
function filing({ requester, category, ...rest }: Filing): Filing {
  return {
    ...rest,
    ...(category && { category }),
    ...(requester?.name && { requester: { name: requester.name, ...(requester.phone && { phone: requester.phone }) } }),
  };
}

export default function FileCase() {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const navigate = useNavigate();
  const moved = useMoved();
  const own = useMe()?.grants.filter(({ role }) => FILE.includes(role));
  const file = useCommand(
    (body: Filing, key) => answer(api.POST('/api/v1/cases', { params: { header: { 'Idempotency-Key': key } }, body })),
    (filed) => {
      moved(filed);
      message.success(t('file.done', { number: filed.number }));
      return navigate(`/cases/${filed.id}`);
    },
  );
  const required = [{ required: true, whitespace: true, message: t('file.required') }];
  return (
    <Page title={t('file.title')}>
      <Form<Filing>
        className="card form"
        layout="vertical"
        initialValues={{ kind: 'CONCERN', division: own?.[0]?.division }}
        onFinish={(values) => file.mutate(filing(values))}
        scrollToFirstError={{ focus: true }}
      >
        <Form.Item name="kind" label={t('file.kind')}>
          <Radio.Group optionType="button" options={KINDS.map((kind) => ({ value: kind, label: t(`case.kind.${kind}`) }))} />
        </Form.Item>
        <Form.Item name="division" label={t('file.division')} rules={required}>
          <DivisionPicker roles={FILE} />
        </Form.Item>
        <Form.Item name="title" label={t('file.titleField')} rules={required}>
          <Input maxLength={200} placeholder={t('file.titleHint')} />
        </Form.Item>
        <Alike />
        <Form.Item name="description" label={t('file.description')} rules={required}>
          <Input.TextArea rows={5} maxLength={10_000} />
        </Form.Item>
        <Form.Item name="category" label={t('case.category')}>
          <CategoryPicker />
        </Form.Item>
        <fieldset>
          <legend>{t('file.requester')}</legend>
          <p className="hint">{t('file.requesterHint')}</p>
          <div className="pair">
            <Form.Item
              name={['requester', 'name']}
              label={t('file.requesterName')}
              dependencies={[PHONE_FIELD]}
              rules={[
                // Nobody can be called who has no name.
                ({ getFieldValue }) => ({
                  required: Boolean(getFieldValue(PHONE_FIELD)),
                  whitespace: true,
                  message: t('file.required'),
                }),
              ]}
            >
              <Input maxLength={50} autoComplete="off" />
            </Form.Item>
            <Form.Item
              name={PHONE_FIELD}
              label={t('file.requesterPhone')}
              rules={[{ pattern: PHONE, message: t('file.phone') }]}
            >
              <Input type="tel" maxLength={20} autoComplete="off" />
            </Form.Item>
          </div>
        </fieldset>
        <ProblemNotice refusal={file.error} />
        <Button type="primary" size="large" htmlType="submit" loading={file.isPending}>
          {t('file.submit')}
        </Button>
      </Form>
    </Page>
  );
}
