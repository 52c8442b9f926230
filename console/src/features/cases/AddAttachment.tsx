import { useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '#shared/api/client';
import { fileBody } from '#shared/api/fileBody';
import { useCommand } from '#shared/api/useCommand';
import { ChooseFile } from '#shared/ui/ChooseFile';
import { ProblemNotice } from '#shared/ui/ProblemNotice';
import { attachments, oneCase } from './cases';

const TYPES = ['image/jpeg', 'image/png', 'application/pdf'];
const MOST_BYTES = 10 * 1024 * 1024;

interface Props {
  id: string;
  /** The share whose answer the file is evidence of, if it is. */
  handover?: string;
}

interface Chosen {
  file: File;
  /** Tells one file from another to the key of the request. */
  of: [string, number, number];
}

/** Adds a file, chosen from the disk or taken with a telephone. */
export function AddAttachment({ id, handover }: Props) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const queries = useQueryClient();
  const [unfit, setUnfit] = useState(false);
  const add = useCommand(
    ({ file }: Chosen, key) =>
      answer(
        api.POST('/api/v1/cases/{id}/attachments', {
          params: { path: { id }, query: { handover }, header: { 'Idempotency-Key': key } },
          ...fileBody(file),
        }),
      ),
    () => {
      message.success(t('attachment.added'));
      void queries.invalidateQueries({ queryKey: oneCase(id).queryKey });
      return queries.invalidateQueries({ queryKey: attachments(id).queryKey });
    },
  );
  const choose = (file: File) => {
    const fits = TYPES.includes(file.type) && file.size <= MOST_BYTES;
    setUnfit(!fits);
    if (fits) {
      add.mutate({ file, of: [file.name, file.size, file.lastModified] });
    }
  };
  return (
    <div className="below">
      <ChooseFile
        label={t(add.isPending ? 'attachment.adding' : handover ? 'attachment.addEvidence' : 'attachment.add')}
        accept={TYPES.join(',')}
        disabled={add.isPending}
        onChoose={choose}
      />
      <p className="hint">{t('attachment.hint')}</p>
      {handover ? <p className="hint">{t('attachment.evidenceHint')}</p> : null}
      {unfit ? <p role="alert">{t('attachment.unfit')}</p> : null}
      <ProblemNotice refusal={add.error} />
    </div>
  );
}
