import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useTimes } from '#shared/i18n/times';
import { Loading } from '#shared/ui/Loading';
import { ProblemNotice } from '#shared/ui/ProblemNotice';
import { AddAttachment } from './AddAttachment';
import { attachments } from './cases';

/** The files of a matter: they are saved, never shown in the page. */
export function Attachments({ id }: { id: string }) {
  const { t, i18n } = useTranslation();
  const { moment } = useTimes();
  const { data, error, refetch } = useQuery(attachments(id));
  const size = new Intl.NumberFormat(i18n.language, { style: 'unit', unit: 'kilobyte', maximumFractionDigits: 0 });
  return (
    <section className="card" aria-labelledby="attachments">
      <h2 id="attachments">{t('attachment.title')}</h2>
      <ProblemNotice refusal={error} onReload={refetch} />
      {data ? null : error ? null : <Loading rows={1} />}
      {data?.length === 0 ? <p className="hint">{t('attachment.none')}</p> : null}
      <ul className="plain">
        {data?.map((file) => {
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
      <AddAttachment id={id} />
    </section>
  );
}
