import { useTranslation } from 'react-i18next';
import { api } from '#shared/api/client';
import { ActionForm } from '#shared/ui/ActionForm';
import { Fold } from '#shared/ui/Fold';
import { Words } from '#shared/ui/Words';
import { useSay, type Own } from './own';

const OPEN = ['FILED', 'ACCEPTED', 'ASSIGNED'];

/** Asks those who have it to move, while it is neither resolved nor put aside. */
export function UrgeOwnCase({ it, onReload }: Own) {
  const { t } = useTranslation();
  const urge = useSay(it, t('open.urged'), (params, body: { note: string }) =>
    api.POST('/api/v1/my/cases/{id}/urging', { params, body }),
  );
  return OPEN.includes(it.status) ? (
    <section className="card">
      <Fold title={t('open.urge')}>
        <ActionForm name="urge" action={t('open.urge')} command={urge} onReload={onReload}>
          <Words name="note" label={t('open.urgeNote')} />
        </ActionForm>
      </Fold>
    </section>
  ) : null;
}
