import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import type { Schemas } from '#shared/api/contracts';
import { useTimes } from '#shared/i18n/times';
import { Facts } from '#shared/ui/Facts';
import { Loading } from '#shared/ui/Loading';
import { Page } from '#shared/ui/Page';
import { ProblemNotice } from '#shared/ui/ProblemNotice';
import { oneResident } from './households';
import { ResidentActions } from './ResidentActions';
import { RevealResident } from './RevealResident';
import { WhoRead } from './WhoRead';

/** One resident's file, masked until somebody gives a reason; what was revealed is forgotten with the page. */
export default function OpenResident() {
  const { id = '' } = useParams();
  return <File key={id} id={id} />;
}

function File({ id }: { id: string }) {
  const { t } = useTranslation();
  const { day } = useTimes();
  const { data: it, error, refetch } = useQuery(oneResident(id));
  const [revealed, setRevealed] = useState<Schemas['Person']>();
  if (!it) {
    return (
      <Page title={t('resident.title')}>
        {error ? <ProblemNotice refusal={error} onReload={refetch} /> : <Loading />}
      </Page>
    );
  }
  const shown = revealed ?? it;
  const contact = shown.emergencyContact;
  return (
    <Page title={t('resident.title')} aside={<span className="hint">{it.place}</span>}>
      <section className="card">
        <Facts
          facts={[
            [t('household.name'), shown.name],
            [t('household.phone'), shown.phone],
            [t('resident.emergencyContact'), contact ? `${contact.name} ${contact.phone}` : null],
            [t('household.relationLabel'), it.relation ? t(`household.relation.${it.relation}`) : null],
            [t('household.one'), <Link to={`/households/${it.household}`}>{it.path}</Link>],
            [t('household.from'), day(it.from)],
            [t('household.to'), day(it.to)],
          ]}
        />
        {revealed ? (
          <p role="status" className="hint below">
            {t('resident.revealed')}
          </p>
        ) : (
          <RevealResident id={id} onRevealed={setRevealed} />
        )}
      </section>
      <ResidentActions it={it} revealed={revealed} onReload={refetch} />
      <WhoRead id={id} />
    </Page>
  );
}
