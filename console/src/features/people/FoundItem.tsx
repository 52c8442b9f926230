import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Schemas } from '#shared/api/contracts';

type Found = Schemas['PeoplePageItem'];

const PAGES: Record<Found['type'], string> = {
  resident: '/residents',
  requester: '/cases',
  household: '/households',
  address: '/households/at',
};

/** Somebody who may be meant, the case that somebody brought, a home, or an estate to look into. */
export function FoundItem({ it }: { it: Found }) {
  const { t } = useTranslation();
  return (
    <li>
      <h3>
        <Link to={`${PAGES[it.type]}/${it.id}`}>{it.name ?? it.path}</Link>
      </h3>
      <p className="facts">
        <span>{t(`people.type.${it.type}`)}</span>
        {it.matter ? (
          <span>
            {it.matter.number} {it.matter.title}
          </span>
        ) : null}
        {it.phone ? <span>{it.phone}</span> : null}
        {it.name && it.path ? <span>{it.path}</span> : null}
        <span>{it.place}</span>
      </p>
    </li>
  );
}
