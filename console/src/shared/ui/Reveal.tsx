import { useMutation } from '@tanstack/react-query';
import { Button, Form, Modal, Radio } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from './ProblemNotice';

interface Props<Wish, Person> {
  reasons: { value: string; label: string }[];
  reveal: (wish: Wish) => Promise<Person>;
  onRevealed: (person: Person) => unknown;
  /** What a reason asks for beside itself. */
  children?: ReactNode;
}

/** Shows what is masked, for a reason that can be read afterwards. */
export function Reveal<Wish, Person>({ reasons, reveal, onRevealed, children }: Props<Wish, Person>) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  const [form] = Form.useForm<Wish>();
  const ask = useMutation({
    mutationFn: reveal,
    // The answer is nobody's to keep.
    gcTime: 0,
    onSuccess: (person) => {
      setAsking(false);
      return onRevealed(person);
    },
  });
  return (
    <div className="below">
      <Button onClick={() => setAsking(true)}>{t('resident.reveal')}</Button>
      <Modal
        open={asking}
        title={t('resident.reveal')}
        okText={t('resident.reveal')}
        okButtonProps={{ loading: ask.isPending }}
        onOk={form.submit}
        onCancel={() => setAsking(false)}
        destroyOnHidden
      >
        <Form<Wish> form={form} layout="vertical" preserve={false} onFinish={(wish) => ask.mutate(wish)}>
          <p>{t('resident.revealHint')}</p>
          <Form.Item
            name="reason"
            label={t('resident.reasonLabel')}
            rules={[{ required: true, message: t('file.required') }]}
          >
            <Radio.Group className="stacked" options={reasons} />
          </Form.Item>
          {children}
          <ProblemNotice refusal={ask.error} />
        </Form>
      </Modal>
    </div>
  );
}
