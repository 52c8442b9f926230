import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { itemsOf } from '#shared/api/pages';
import { Loading } from '#shared/ui/Loading';
import { More } from '#shared/ui/More';
import { Page } from '#shared/ui/Page';
import { ProblemNotice } from '#shared/ui/ProblemNotice';
import { AddAddress } from './AddAddress';
import { AddressList } from './AddressList';
import { DwellingHouseholds } from './DwellingHouseholds';
import { below, oneAddress, type Address } from './households';
import { JumpToAddress } from './JumpToAddress';

/** What may stand directly below what. */
const BELOW: Record<Address['kind'], Address['kind'][]> = {
  ESTATE: ['BUILDING'],
  BUILDING: ['STAIRWAY', 'DWELLING'],
  STAIRWAY: ['DWELLING'],
  DWELLING: [],
};

/** One address: the way up, what is below it, and who lives there if it is a dwelling. */
export default function OpenAddress() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const { data: it, error, refetch } = useQuery(oneAddress(id));
  const children = useInfiniteQuery({ ...below(id), enabled: it !== undefined && it.kind !== 'DWELLING' });
  if (!it) {
    return (
      <Page title={t('household.title')}>
        {error ? <ProblemNotice refusal={error} onReload={refetch} /> : <Loading />}
      </Page>
    );
  }
  return (
    <Page key={it.id} title={it.path} aside={<span className="hint">{it.place}</span>}>
      <p>
        <Link to={it.parent ? `/households/at/${it.parent}` : `/households?division=${it.division ?? ''}`}>
          ↑ {t('household.up')}
        </Link>
      </p>
      {it.kind === 'ESTATE' ? <JumpToAddress estate={it.id} /> : null}
      <ProblemNotice refusal={children.error} onReload={children.refetch} />
      {it.kind === 'DWELLING' ? <DwellingHouseholds dwelling={it} /> : null}
      {children.data ? <AddressList addresses={itemsOf(children.data) ?? []} label={it.path} /> : null}
      <More list={children} />
      {BELOW[it.kind].length > 0 ? <AddAddress kinds={BELOW[it.kind]} parent={it.id} place={it.place} /> : null}
    </Page>
  );
}
