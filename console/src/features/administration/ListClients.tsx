import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Listed } from '#shared/ui/Listed';
import { apiClients } from './administration';
import { AdminPage } from './AdminPage';
import { RegisterClient } from './RegisterClient';

/** The programs of others that use the API. */
export default function ListClients() {
  const { t } = useTranslation();
  const list = useInfiniteQuery(apiClients);
  return (
    <AdminPage title={t('admin.clients.title')} about={t('admin.clients.about')}>
      <Listed
        list={list}
        label={t('admin.clients.title')}
        none={t('admin.clients.none')}
        row={(it) => (
          <li key={it.id}>
            <h3>{it.clientId}</h3>
          </li>
        )}
      />
      <RegisterClient />
    </AdminPage>
  );
}
