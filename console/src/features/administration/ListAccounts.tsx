import { useInfiniteQuery } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { ADMINISTER } from '#shared/session/roles';
import { may } from '#shared/session/rights';
import { useMe } from '#shared/session/useMe';
import { Listed } from '#shared/ui/Listed';
import { accounts } from './administration';
import { AdminPage } from './AdminPage';
import { OpenAccount } from './OpenAccount';

/** People's accounts; who may do what is on each one's page. */
export default function ListAccounts() {
  const { t } = useTranslation();
  const [asked, ask] = useSearchParams();
  const username = asked.get('username') ?? '';
  const list = useInfiniteQuery(accounts(username));
  const opens = may(useMe(), ADMINISTER);
  return (
    <AdminPage title={t('admin.accounts.title')} about={t('admin.accounts.about')}>
      <form
        key={username}
        role="search"
        className="search"
        onSubmit={(event) => {
          event.preventDefault();
          const typed = String(new FormData(event.currentTarget).get('username')).trim();
          ask(typed ? { username: typed } : {});
        }}
      >
        <Input
          name="username"
          type="search"
          defaultValue={username}
          aria-label={t('admin.accounts.username')}
          placeholder={t('admin.accounts.find')}
          maxLength={40}
          autoComplete="off"
          allowClear
        />
        <Button htmlType="submit">{t('search.action')}</Button>
      </form>
      <Listed
        list={list}
        label={t('admin.accounts.title')}
        none={t('admin.accounts.none')}
        noneHint={t('admin.accounts.noneHint')}
        row={(it) => (
          <li key={it.id}>
            <h3>
              <Link to={`/admin/accounts/${it.username}`}>{it.displayName}</Link>
            </h3>
            <p className="facts">{it.username}</p>
          </li>
        )}
      />
      {opens ? <OpenAccount /> : null}
    </AdminPage>
  );
}
