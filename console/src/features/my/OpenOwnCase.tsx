import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { Loading } from '#shared/ui/Loading';
import { Page } from '#shared/ui/Page';
import { ProblemNotice } from '#shared/ui/ProblemNotice';
import { HowDidItGo } from './HowDidItGo';
import { OwnFacts } from './OwnFacts';
import { OwnNews } from './OwnNews';
import { ownCase } from './own';
import { UrgeOwnCase } from './UrgeOwnCase';

/** One matter of the reader's own, and what became of it. */
export default function OpenOwnCase() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const { data: it, error, refetch } = useQuery(ownCase(id));
  if (!it) {
    return (
      <Page title={t('own.one')}>
        {error ? <ProblemNotice refusal={error} onReload={refetch} /> : <Loading rows={8} />}
      </Page>
    );
  }
  return (
    <Page key={id} title={it.title}>
      <div className="rest">
        <section className="card">
          <p className="words">{it.description}</p>
          <OwnFacts it={it} />
        </section>
        <HowDidItGo it={it} onReload={refetch} />
        <UrgeOwnCase it={it} onReload={refetch} />
        <OwnNews news={it.news} />
      </div>
    </Page>
  );
}
