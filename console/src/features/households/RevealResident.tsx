import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input, Modal, Radio } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '#shared/api/client';
import type { Schemas } from '#shared/api/contracts';
import { ProblemNotice } from '#shared/ui/ProblemNotice';
import { readings } from './households';

type Wish = Schemas['RevealResidentWish'];

const REASONS: Wish['reason'][] = ['CONTACT', 'VISIT', 'CASE', 'EMERGENCY', 'AMENDMENT'];

/** Shows what is masked, for a reason that the community can read afterwards. */
export function RevealResident({ id, onRevealed }: { id: string; onRevealed: (person: Schemas['Person']) => void }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [asking, setAsking] = useState(false);
  const [form] = Form.useForm<Wish>();
  const reveal = useMutation({
    mutationFn: (wish: Wish) => answer(api.POST('/api/v1/residents/{id}/reveal', { params: { path: { id } }, body: wish })),
    // The answer is nobody's to keep.
    gcTime: 0,
    onSuccess: (person) => {
      setAsking(false);
      onRevealed(person);
      return queries.invalidateQueries({ queryKey: readings(id).queryKey });
    },
  });
  return (
    <div className="below">
      <Button onClick={() => setAsking(true)}>{t('resident.reveal')}</Button>
      <Modal
        open={asking}
        title={t('resident.reveal')}
        okText={t('resident.reveal')}
        okButtonProps={{ loading: reveal.isPending }}
        onOk={form.submit}
        onCancel={() => setAsking(false)}
        destroyOnHidden
      >
        <Form<Wish> form={form} layout="vertical" preserve={false} onFinish={(wish) => reveal.mutate(wish)}>
          <p>{t('resident.revealHint')}</p>
          <Form.Item
            name="reason"
            label={t('resident.reasonLabel')}
            rules={[{ required: true, message: t('file.required') }]}
          >
            <Radio.Group
              className="stacked"
              options={REASONS.map((reason) => ({ value: reason, label: t(`resident.reason.${reason}`) }))}
            />
          </Form.Item>
          <Form.Item noStyle dependencies={['reason']}>
            {({ getFieldValue }) =>
              getFieldValue('reason') === 'CASE' ? (
                <Form.Item
                  name="case"
                  label={t('resident.case')}
                  extra={t('resident.caseHint')}
                  normalize={(pasted: string) => /[0-9a-f-]{36}/.exec(pasted)?.[0] ?? pasted}
                  rules={[{ required: true, pattern: /^[0-9a-f-]{36}$/, message: t('resident.caseHint') }]}
                >
                  <Input autoComplete="off" />
                </Form.Item>
              ) : null
            }
          </Form.Item>
          <ProblemNotice refusal={reveal.error} />
        </Form>
      </Modal>
    </div>
  );
}
