import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Listed } from '#shared/ui/Listed';
import { badRows } from './bulk';

/** The rows that cannot be taken in, and why; what they said is not shown again. */
export function BadRows({ id }: { id: string }) {
  const { t, i18n } = useTranslation();
  const list = useInfiniteQuery(badRows(id, i18n.language));
  return (
    <section aria-labelledby="badRows">
      <h2 id="badRows">{t('bulk.badRows')}</h2>
      <Listed
        list={list}
        label={t('bulk.badRows')}
        none={t('bulk.noBadRows')}
        row={({ row, column, message, problem }) => (
          <li key={`${row}${column}${problem}`} className="facts">
            <strong>{t('problem.row', { row })}</strong>
            {column ? <span>{column}</span> : null}
            <span>{message ?? problem}</span>
          </li>
        )}
      />
    </section>
  );
}
