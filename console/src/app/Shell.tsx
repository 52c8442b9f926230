import { ApiOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, NavLink, Outlet, ScrollRestoration, useLocation } from 'react-router';
import { Bell } from '#features/inbox/Bell';
import { me } from '#shared/session/session';
import { Loading } from '#shared/ui/Loading';
import { Nothing } from '#shared/ui/Nothing';
import { ProblemNotice } from '#shared/ui/ProblemNotice';
import { LanguageButton } from './LanguageButton';
import { placesOf } from './navigation';
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
  const places = placesOf(reader.data);
  const start = places[0]?.to;
  const home = useLocation().pathname === '/';
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
          {places.map(({ to, icon, word }) => (
            <Entry key={to} to={to} icon={icon} label={t(`nav.${word}`)} />
          ))}
        </ul>
        <a className="api" href="/api-docs">
          <ApiOutlined /> {t('shell.api')}
        </a>
      </nav>
      <main className="content" id="content" tabIndex={-1}>
        {reader.data ? (
          !start ? (
            <Nothing title={t('shell.nothing')} hint={t('shell.nothingHint')} />
          ) : home && start !== '/' ? (
            <Navigate to={start} replace />
          ) : (
            <Outlet />
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
