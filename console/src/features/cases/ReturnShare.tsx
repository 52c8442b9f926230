import { useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { answer, api } from '#shared/api/client';
import type { Schemas } from '#shared/api/contracts';
import { useCommand } from '#shared/api/useCommand';
import { Fold } from '#shared/ui/Fold';
import { OneOf } from '#shared/ui/OneOf';
import { Words } from '#shared/ui/Words';
import { ActionForm } from '#shared/ui/ActionForm';
import type { ShareMove } from './ShareActions';

type Back = Schemas['HandoverReturn'];

const REASONS: Back['reason'][] = ['WRONG_UNIT', 'NOT_IN_REMIT', 'WRONG_PLACE', 'INCOMPLETE', 'DUPLICATE'];

/** Gives the share back with a reason. The unit may not read the matter any more, so its page is left. */
export function ReturnShare({ it, share, onReload }: ShareMove) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const giveBack = useCommand(
    ({ body, version }: { body: Back; version: number }, key) =>
      answer(
        api.POST('/api/v1/cases/{id}/handovers/{handover}/return', {
          params: {
            path: { id: it.id, handover: share.id },
            header: { 'If-Match': `"${version}"`, 'Idempotency-Key': key },
          },
          body,
        }),
      ),
    async () => {
      message.success(t('open.returned'));
      await navigate('/handovers');
      queries.removeQueries({ queryKey: ['case', it.id] });
      return queries.invalidateQueries({ predicate: ({ queryKey }) => ['handovers', 'cases'].includes(String(queryKey[0])) });
    },
  );
  const command = {
    submit: (body: Back) => giveBack.mutate({ body, version: it.version }),
    pending: giveBack.isPending,
    refusal: giveBack.variables?.version === it.version ? giveBack.error : null,
  };
  return (
    <Fold title={t('open.return')}>
      <ActionForm name={`return-${share.id}`} action={t('open.return')} command={command} onReload={onReload}>
        <OneOf
          name="reason"
          label={t('open.returnReason')}
          options={REASONS.map((reason) => ({ value: reason, label: t(`code.${reason}`) }))}
        />
        <Words name="note" label={t('open.returnNote')} />
      </ActionForm>
    </Fold>
  );
}
