import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Refusal } from '#shared/api/Refusal';
import { ChooseFile } from '#shared/ui/ChooseFile';
import { ProblemNotice } from '#shared/ui/ProblemNotice';

interface Props {
  /** The header that the file must have. */
  columns: string;
  hint: string;
  command: { mutate: (file: File) => void; isPending: boolean; error: Refusal | null };
  /** What came of the file, in words. */
  said?: string;
}

/** Brings a CSV file: its columns, the file, and what came of it or which rows are wrong. */
export function ImportCsv({ columns, hint, command, said }: Props) {
  const { t } = useTranslation();
  return (
    <section className="card" aria-labelledby="import">
      <h2 id="import">{t('csv.title')}</h2>
      <p>{hint}</p>
      <p>
        {t('csv.columns')} <code>{columns}</code>
      </p>
      <ChooseFile
        label={t(command.isPending ? 'attachment.adding' : 'csv.choose')}
        accept=".csv,text/csv"
        disabled={command.isPending}
        onChoose={command.mutate}
      />
      {said ? <Alert className="notice" role="status" type="success" showIcon title={said} /> : null}
      <ProblemNotice refusal={command.error} />
    </section>
  );
}
