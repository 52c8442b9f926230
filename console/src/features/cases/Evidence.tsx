import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { AttachedFiles } from './AttachedFiles';
import { attachments } from './cases';

/** What a unit answers with; that it cannot be read is said where the matter's files are. */
export function Evidence({ id, handover }: { id: string; handover: string }) {
  const { t } = useTranslation();
  const { data = [] } = useQuery(attachments(id));
  const files = data.filter((file) => file.handover === handover);
  return files.length === 0 ? null : (
    <>
      <p className="hint">{t('attachment.evidence')}</p>
      <AttachedFiles id={id} files={files} label={t('attachment.evidence')} />
    </>
  );
}
