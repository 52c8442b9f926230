import { ApiOutlined, CalendarOutlined, FormOutlined, HomeOutlined, SearchOutlined, TeamOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { NavLink, Outlet, ScrollRestoration } from 'react-router';
import { FILE, READ, READ_RESIDENTS } from '#shared/session/roles';
import { may } from '#shared/session/rights';
import { me } from '#shared/session/session';
import { Loading } from '#shared/ui/Loading';
import { Nothing } from '#shared/ui/Nothing';
import { ProblemNotice } from '#shared/ui/ProblemNotice';
import { LanguageButton } from './LanguageButton';
import { Reader } from './Reader';

function Entry({ to, icon, label }: { to: string; icon: ReactNode; label: string }) {
  return (
    <li>
      <NavLink to={to} end={to === '/'}>
        {icon}
        <span>{label}</span>
      </NavLink>
    </li>
  );
}

/** The frame around every page: who is here, where one can go, and the page itself. */
export function Shell() {
  const { t } = useTranslation();
  const reader = useQuery(me);
  const works = may(reader.data, READ);
  const lives = may(reader.data, READ_RESIDENTS);
  return (
    <div className="shell">
      <a className="skip" href="#content">
        {t('shell.skip')}
      </a>
      <header className="bar">
        <a className="brand" href="/">
          <img src="/icon.svg" alt="" width="28" height="28" />
          {t('product')}
          <span className="city">{reader.data?.tenant.name}</span>
        </a>
        <LanguageButton />
        {reader.data ? <Reader reader={reader.data} /> : null}
      </header>
      <nav className="nav" aria-label={t('shell.navigation')}>
        <ul>
          {works ? <Entry to="/" icon={<SearchOutlined />} label={t('nav.search')} /> : null}
          {may(reader.data, FILE) ? <Entry to="/cases/new" icon={<FormOutlined />} label={t('nav.file')} /> : null}
          {lives ? <Entry to="/households" icon={<HomeOutlined />} label={t('nav.households')} /> : null}
          {lives ? <Entry to="/people" icon={<TeamOutlined />} label={t('nav.people')} /> : null}
          {works ? <Entry to="/activities" icon={<CalendarOutlined />} label={t('nav.activities')} /> : null}
        </ul>
        <a className="api" href="/api-docs">
          <ApiOutlined /> {t('shell.api')}
        </a>
      </nav>
      <main className="content" id="content" tabIndex={-1}>
        {reader.data ? (
          works ? (
            <Outlet />
          ) : (
            <Nothing title={t('shell.nothing')} hint={t('shell.nothingHint')} />
          )
        ) : reader.error ? (
          <ProblemNotice refusal={reader.error} onReload={reader.refetch} />
        ) : (
          <Loading />
        )}
      </main>
      <ScrollRestoration />
    </div>
  );
}
