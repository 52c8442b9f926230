import { Link } from 'react-router';
import type { Schemas } from '#shared/api/contracts';
import { highlighted } from '#shared/ui/Highlighted';
import { CaseFacts } from '#shared/cases/CaseFacts';

/** A matter that was found, with the words that found it. */
export function CaseHit({ hit }: { hit: Schemas['SearchPageItem'] }) {
  return (
    <li>
      <h3>
        <Link to={`/cases/${hit.id}`}>{highlighted(hit.highlights.title)}</Link>
      </h3>
      <p>{highlighted(hit.highlights.description)}</p>
      {hit.matter ? <CaseFacts it={{ ...hit, ...hit.matter, status: hit.status!, kind: hit.kind!, filedAt: hit.at! }} /> : null}
    </li>
  );
}
