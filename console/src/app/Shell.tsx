import {
  ApiOutlined,
  BarChartOutlined,
  CalendarOutlined,
  FileTextOutlined,
  FormOutlined,
  HomeOutlined,
  InboxOutlined,
  SearchOutlined,
  TeamOutlined,
} from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, NavLink, Outlet, ScrollRestoration, useLocation } from 'react-router';
import { Bell } from '#features/inbox/Bell';
import { FILE, HANDLE, LIVE, READ, READ_RESIDENTS, RESOLVE } from '#shared/session/roles';
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
  const neighbour = may(reader.data, LIVE);
  const home = useLocation().pathname === '/';
  const keeps = may(reader.data, READ_RESIDENTS);
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
        {reader.data ? <Bell /> : null}
        <LanguageButton />
        {reader.data ? <Reader reader={reader.data} /> : null}
      </header>
      <nav className="nav" aria-label={t('shell.navigation')}>
        <ul>
          {works ? <Entry to="/" icon={<SearchOutlined />} label={t('nav.search')} /> : null}
          {may(reader.data, HANDLE) ? <Entry to="/handovers" icon={<InboxOutlined />} label={t('nav.work')} /> : null}
          {may(reader.data, FILE) ? <Entry to="/cases/new" icon={<FormOutlined />} label={t('nav.file')} /> : null}
          {keeps ? <Entry to="/households" icon={<HomeOutlined />} label={t('nav.households')} /> : null}
          {keeps ? <Entry to="/people" icon={<TeamOutlined />} label={t('nav.people')} /> : null}
          {neighbour ? <Entry to="/my/cases" icon={<FileTextOutlined />} label={t('nav.own')} /> : null}
          {works ? <Entry to="/activities" icon={<CalendarOutlined />} label={t('nav.activities')} /> : null}
          {may(reader.data, RESOLVE) ? <Entry to="/figures" icon={<BarChartOutlined />} label={t('nav.figures')} /> : null}
        </ul>
        <a className="api" href="/api-docs">
          <ApiOutlined /> {t('shell.api')}
        </a>
      </nav>
      <main className="content" id="content" tabIndex={-1}>
        {reader.data ? (
          neighbour && !works && home ? (
            <Navigate to="/my/cases" replace />
          ) : works || neighbour ? (
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
