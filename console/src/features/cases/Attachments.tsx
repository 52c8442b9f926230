import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Loading } from '#shared/ui/Loading';
import { ProblemNotice } from '#shared/ui/ProblemNotice';
import { AddAttachment } from './AddAttachment';
import { AttachedFiles } from './AttachedFiles';
import { attachments, withoutEvidence, type CaseDetail } from './cases';

/** The files of a matter; what is evidence of a unit's answer stands with its share. */
export function Attachments({ it }: { it: CaseDetail }) {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(attachments(it.id));
  const files = data && withoutEvidence(data, it.handovers);
  return (
    <section className="card" aria-labelledby="attachments">
      <h2 id="attachments">{t('attachment.title')}</h2>
      <ProblemNotice refusal={error} onReload={refetch} />
      {files || error ? null : <Loading rows={1} />}
      {files?.length === 0 ? <p className="hint">{t('attachment.none')}</p> : null}
      {files?.length ? <AttachedFiles id={it.id} files={files} label={t('attachment.title')} /> : null}
      <AddAttachment id={it.id} />
    </section>
  );
}
