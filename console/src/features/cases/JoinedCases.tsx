import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { CaseFacts } from '#shared/cases/CaseFacts';
import type { CaseDetail } from './cases';

/** The same matter as others brought it; each keeps its own page. */
export function JoinedCases({ joined }: Pick<CaseDetail, 'joined'>) {
  const { t } = useTranslation();
  if (joined.length === 0) {
    return null;
  }
  return (
    <section className="card" aria-labelledby="joined">
      <h2 id="joined">{t('joined.title')}</h2>
      <ul className="plain">
        {joined.map((it) => (
          <li key={it.id}>
            <Link to={`/cases/${it.id}`}>{it.title}</Link>
            <CaseFacts it={it} />
          </li>
        ))}
      </ul>
    </section>
  );
}
