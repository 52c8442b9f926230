import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import { DivisionPicker } from '#shared/divisions/DivisionPicker';
import { may, type Role } from '#shared/session/rights';
import { STEER } from '#shared/session/roles';
import { useMe } from '#shared/session/useMe';
import { Page } from '#shared/ui/Page';
import type { Within } from './figures';

const VIEWS = [
  { path: '/figures', word: 'rates' },
  { path: '/figures/days', word: 'days' },
  { path: '/figures/repeats', word: 'repeats' },
  { path: '/figures/returns', word: 'returns' },
] as const;

interface Props {
  title: string;
  roles: readonly Role[];
  question: Within;
  onChange: (part: Partial<Within>) => void;
  children: ReactNode;
}

/** One way to count what a division does, and the way to the others, which are for those who steer there. */
export function FigurePage({ title, roles, question, onChange, children }: Props) {
  const { t } = useTranslation();
  const steers = may(useMe(), STEER);
  const { division, from, to } = question;
  return (
    <Page title={title}>
      {steers ? (
        <nav aria-label={t('figures.views')}>
          <ul className="views">
            {VIEWS.map(({ path, word }) => (
              <li key={path}>
                <NavLink end to={{ pathname: path, search: `?${new URLSearchParams({ division, from, to })}` }}>
                  {t(`figures.${word}`)}
                </NavLink>
              </li>
            ))}
          </ul>
        </nav>
      ) : null}
      <div className="pick">
        <label htmlFor="figures-division">{t('case.division')}</label>
        <DivisionPicker
          id="figures-division"
          roles={roles}
          value={division}
          onChange={(chosen) => onChange({ division: chosen })}
        />
      </div>
      {children}
    </Page>
  );
}
