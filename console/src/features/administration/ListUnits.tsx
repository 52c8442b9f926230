import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { usePlace } from '#shared/divisions/usePlace';
import { Listed } from '#shared/ui/Listed';
import { unitList, type Unit } from './administration';
import { AdminPage } from './AdminPage';
import { RegisterUnit } from './RegisterUnit';

/** The units that matters can be handed over to. */
export default function ListUnits() {
  const { t } = useTranslation();
  const list = useInfiniteQuery(unitList);
  return (
    <AdminPage title={t('admin.units.title')} about={t('admin.units.about')}>
      <Listed
        list={list}
        label={t('admin.units.title')}
        none={t('admin.units.none')}
        row={(it) => <UnitRow key={it.id} it={it} />}
      />
      <RegisterUnit />
    </AdminPage>
  );
}

function UnitRow({ it }: { it: Unit }) {
  const { t } = useTranslation();
  return (
    <li>
      <h3>{it.name}</h3>
      <p className="facts">
        <span>{t(`unitKind.${it.kind}`)}</span>
        <span>{usePlace(it.division) ?? it.division}</span>
      </p>
    </li>
  );
}
