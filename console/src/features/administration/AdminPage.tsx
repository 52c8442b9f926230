import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Page } from '#shared/ui/Page';

interface Props {
  title: string;
  about?: string;
  children: ReactNode;
}

/** One page of the administration, with the way back. */
export function AdminPage({ title, about, children }: Props) {
  const { t } = useTranslation();
  return (
    <Page title={title}>
      <p>
        <Link to="/admin">↑ {t('admin.title')}</Link>
      </p>
      {about ? <p className="hint">{about}</p> : null}
      {children}
    </Page>
  );
}
