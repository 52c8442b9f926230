import { useTranslation } from 'react-i18next';
import type { Schemas } from '#shared/api/contracts';
import { Facts } from '#shared/ui/Facts';

const COUNTS = ['created', 'renamed', 'moved', 'ended', 'unchanged'] as const;

/** What a file of divisions would change, or has changed, and which of its rows are wrong. */
export function DivisionReport({ it }: { it: Schemas['ImportReport'] }) {
  const { t } = useTranslation();
  return (
    <>
      <h2>{t(it.applied ? 'admin.divisions.applied' : 'admin.divisions.tried')}</h2>
      <div className="counts">
        <Facts facts={COUNTS.map((name) => [t(`admin.divisions.${name}`), it[name]])} />
      </div>
      {it.errors.length > 0 ? (
        <ul>
          {it.errors.map(({ row, code, detail }) => (
            <li key={`${row}${code}`}>{[t('problem.row', { row }), code, detail].filter(Boolean).join(' · ')}</li>
          ))}
        </ul>
      ) : null}
    </>
  );
}
