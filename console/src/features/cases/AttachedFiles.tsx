import { useTranslation } from 'react-i18next';
import { useTimes } from '#shared/i18n/times';
import type { Attachment } from './cases';

/** Files, each to be saved, never shown in the page. */
export function AttachedFiles({ id, files, label }: { id: string; files: Attachment[]; label: string }) {
  const { t, i18n } = useTranslation();
  const { moment } = useTimes();
  const size = new Intl.NumberFormat(i18n.language, { style: 'unit', unit: 'kilobyte', maximumFractionDigits: 0 });
  return (
    <ul className="plain" aria-label={label}>
      {files.map((file) => {
        const what = `${t(`attachment.${file.type}`)} · ${moment(file.at)}`;
        return (
          <li key={file.id} className="facts">
            <span>{what}</span>
            <span>{size.format(Math.ceil(file.size / 1_000))}</span>
            <a
              className="save"
              href={`/api/v1/cases/${id}/attachments/${file.id}`}
              download
              aria-label={t('attachment.saveThis', { what })}
            >
              {t('attachment.save')}
            </a>
          </li>
        );
      })}
    </ul>
  );
}
