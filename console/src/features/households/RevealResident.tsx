import { useQueryClient } from '@tanstack/react-query';
import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { answer, api } from '#shared/api/client';
import type { Schemas } from '#shared/api/contracts';
import { Reveal } from '#shared/ui/Reveal';
import { readings } from './households';

type Wish = Schemas['RevealResidentWish'];

const REASONS: Wish['reason'][] = ['CONTACT', 'VISIT', 'CASE', 'EMERGENCY', 'AMENDMENT'];

/** Shows what is masked in a file, for a reason that the community can read afterwards. */
export function RevealResident({ id, onRevealed }: { id: string; onRevealed: (person: Schemas['Person']) => void }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  return (
    <Reveal
      reasons={REASONS.map((reason) => ({ value: reason, label: t(`resident.reason.${reason}`) }))}
      reveal={(wish: Wish) => answer(api.POST('/api/v1/residents/{id}/reveal', { params: { path: { id } }, body: wish }))}
      onRevealed={(person) => {
        onRevealed(person);
        return queries.invalidateQueries({ queryKey: readings(id).queryKey });
      }}
    >
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
    </Reveal>
  );
}
