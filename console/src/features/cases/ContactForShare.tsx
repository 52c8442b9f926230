import { useTranslation } from 'react-i18next';
import { api } from '#shared/api/client';
import { Words } from '#shared/ui/Words';
import { ActionForm } from '#shared/ui/ActionForm';
import type { ShareMove } from './ShareActions';
import { useMove } from './useMove';

/** Notes that the unit has reached the requester for the first time. */
export function ContactForShare({ it, share, onReload }: ShareMove) {
  const { t } = useTranslation();
  const contact = useMove(it, t('open.contacted'), ({ path, header }, body: { note: string }) =>
    api.POST('/api/v1/cases/{id}/handovers/{handover}/contact', {
      params: { path: { ...path, handover: share.id }, header },
      body,
    }),
  );
  return (
    <ActionForm name={`contact-${share.id}`} action={t('open.contact')} primary command={contact} onReload={onReload}>
      <Words name="note" label={t('open.contactNote')} />
    </ActionForm>
  );
}
