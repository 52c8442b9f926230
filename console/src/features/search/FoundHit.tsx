import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { CaseFacts } from '#shared/cases/CaseFacts';
import { useTimes } from '#shared/i18n/times';
import { useCode } from '#shared/i18n/useCode';
import { highlighted } from '#shared/ui/Highlighted';
import type { Hit } from './search';

/** Something that was found, with the words that found it: a matter, an activity, a unit or a place. */
export function FoundHit({ hit }: { hit: Hit }) {
  const title = highlighted(hit.highlights.title);
  const to = addressOf(hit);
  return (
    <li>
      <h3>{to ? <Link to={to}>{title}</Link> : title}</h3>
      {hit.highlights.description ? <p>{highlighted(hit.highlights.description)}</p> : null}
      <Facts hit={hit} />
    </li>
  );
}

/** Its own page, or what there is of it. */
function addressOf({ type, id, division }: Hit): string | undefined {
  switch (type) {
    case 'case':
      return `/cases/${id}`;
    case 'activity':
      return `/activities/${id}`;
    case 'unit':
      return `/?type=case&unit=${id}`;
    case 'division':
      return `/?type=case&division=${division ?? ''}`;
    default:
      return undefined;
  }
}

function Facts({ hit }: { hit: Hit }) {
  const { t } = useTranslation();
  const { moment } = useTimes();
  const code = useCode();
  const { type, kind, status, place, at, matter, event } = hit;
  if (matter && status && kind && at) {
    return <CaseFacts it={{ ...matter, status, kind, place, filedAt: at }} />;
  }
  return (
    <p className="facts">
      <span className="tag">{t(`search.type.${type}` as 'search.type.case')}</span>
      {event ? (
        <>
          {status ? <span>{t(`activity.status.${status}` as 'activity.status.DRAFT')}</span> : null}
          <span>{moment(at)}</span>
          <span>{event.venue}</span>
        </>
      ) : (
        <span>{type === 'unit' ? t(`unitKind.${kind}` as 'unitKind.PARTNER') : code(kind)}</span>
      )}
      {place ? <span>{place}</span> : null}
    </p>
  );
}
