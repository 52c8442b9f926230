import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '#shared/api/client';
import type { Schemas } from '#shared/api/contracts';
import { Setting } from './Setting';

/** The words of notices, by what they are about and in both languages. */
export default function SetWording() {
  const { t } = useTranslation();
  const words = [{ required: true, whitespace: true, message: t('file.required') }];
  return (
    <Setting
      title={t('admin.wording.title')}
      about={t('admin.wording.hint')}
      name="wording"
      read={() => api.GET('/api/v1/wording')}
      save={(body) => api.PUT('/api/v1/wording', { body })}
    >
      <Form.List name="texts">
        {(lines) =>
          lines.map(({ key, name }) => (
            <Form.Item key={key} noStyle shouldUpdate>
              {({ getFieldValue }) => {
                const text = getFieldValue(['texts', name]) as Schemas['WordingText'];
                return (
                  <>
                    <Form.Item name={[name, 'kind']} hidden>
                      <Input />
                    </Form.Item>
                    <Form.Item name={[name, 'language']} hidden>
                      <Input />
                    </Form.Item>
                    <Form.Item
                      name={[name, 'text']}
                      label={`${t(`noticeKind.${text.kind}`)} · ${t(`language.${text.language}`)}`}
                      rules={words}
                    >
                      <Input.TextArea rows={3} maxLength={300} />
                    </Form.Item>
                  </>
                );
              }}
            </Form.Item>
          ))
        }
      </Form.List>
    </Setting>
  );
}
