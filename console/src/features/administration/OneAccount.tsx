import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { itemsOf } from '#shared/api/pages';
import { units } from '#shared/units/units';
import { usePlace } from '#shared/divisions/usePlace';
import type { Schemas } from '#shared/api/contracts';
import { Listed } from '#shared/ui/Listed';
import { Loading } from '#shared/ui/Loading';
import { Nothing } from '#shared/ui/Nothing';
import { Page } from '#shared/ui/Page';
import { ProblemNotice } from '#shared/ui/ProblemNotice';
import { accounts, grantsOf, type Account } from './administration';
import { GiveGrant } from './GiveGrant';
import { TakeGrant } from './TakeGrant';

/** One account and what it may do where. */
export default function OneAccount() {
  const { t } = useTranslation();
  const { username = '' } = useParams();
  const found = useInfiniteQuery(accounts(username));
  const it = itemsOf(found.data)?.[0];
  return (
    <Page title={it?.displayName ?? t('admin.accounts.one')} aside={<span className="hint">{username}</span>}>
      <p>
        <Link to="/admin/accounts">↑ {t('admin.accounts.title')}</Link>
      </p>
      <ProblemNotice refusal={found.error} onReload={found.refetch} />
      {it ? <Grants it={it} /> : found.isLoading ? <Loading /> : null}
      {found.data && !it ? <Nothing title={t('admin.accounts.none')} hint={t('admin.accounts.noneHint')} /> : null}
    </Page>
  );
}

function Grants({ it }: { it: Account }) {
  const { t } = useTranslation();
  const list = useInfiniteQuery(grantsOf(it.id));
  return (
    <section aria-labelledby="grants">
      <h2 id="grants">{t('admin.grants.title')}</h2>
      <Listed
        list={list}
        label={t('admin.grants.title')}
        none={t('admin.grants.none')}
        noneHint={t('admin.grants.noneHint')}
        row={(grant) => <GrantRow key={grant.id} it={grant} />}
      />
      <GiveGrant account={it.id} />
    </section>
  );
}

function GrantRow({ it }: { it: Schemas['RoleGrant'] }) {
  const { t } = useTranslation();
  const place = usePlace(it.division) ?? it.division;
  const unit = useQuery(units).data?.items.find(({ id }) => id === it.unit)?.name;
  return (
    <li>
      <h3>{t(`role.${it.role}`)}</h3>
      <p className="facts">
        <span>{place}</span>
        {unit ? <span>{unit}</span> : null}
        <TakeGrant it={it} what={`${t(`role.${it.role}`)} · ${place}`} />
      </p>
    </li>
  );
}
