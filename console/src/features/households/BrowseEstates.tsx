import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { itemsOf } from '#shared/api/pages';
import { DivisionPicker } from '#shared/divisions/DivisionPicker';
import { READ_RESIDENTS } from '#shared/session/roles';
import { useMe } from '#shared/session/useMe';
import { Loading } from '#shared/ui/Loading';
import { More } from '#shared/ui/More';
import { Nothing } from '#shared/ui/Nothing';
import { Page } from '#shared/ui/Page';
import { ProblemNotice } from '#shared/ui/ProblemNotice';
import { AddAddress } from './AddAddress';
import { AddressList } from './AddressList';
import { estates } from './households';
import { InBulk } from './InBulk';

/** The top of the address tree: the estates of a division. */
export default function BrowseEstates() {
  const { t } = useTranslation();
  const [asked, ask] = useSearchParams();
  const own = useMe()?.grants.find(({ role }) => READ_RESIDENTS.includes(role));
  const division = asked.get('division') ?? own?.division ?? '';
  const list = useInfiniteQuery({ ...estates(division), enabled: division !== '' });
  const items = itemsOf(list.data);
  return (
    <Page title={t('household.title')} aside={<InBulk />}>
      <div className="pick">
        <label htmlFor="division">{t('case.division')}</label>
        <DivisionPicker id="division" value={division} onChange={(code) => ask({ division: code })} roles={READ_RESIDENTS} />
      </div>
      <ProblemNotice refusal={list.error} onReload={list.refetch} />
      {items ? (
        <>
          {items.length === 0 ? <Nothing title={t('household.noEstates')} hint={t('household.noEstatesHint')} /> : null}
          <AddressList addresses={items} label={t('household.kind.ESTATE')} />
          <More list={list} />
          <AddAddress kinds={['ESTATE']} division={division} />
        </>
      ) : division === '' ? (
        <Nothing title={t('household.noDivision')} />
      ) : list.error ? null : (
        <Loading />
      )}
    </Page>
  );
}
