import { useTranslation } from 'react-i18next';
import type { Schemas } from '#shared/api/contracts';
import { KEEP_RESIDENTS } from '#shared/session/roles';
import { may } from '#shared/session/rights';
import { useMe } from '#shared/session/useMe';
import { AmendResident } from './AmendResident';
import { DepartResident } from './DepartResident';
import type { Resident } from './households';
import { LinkResident } from './LinkResident';
import { MoveResident } from './MoveResident';

export interface ResidentAction {
  it: Resident;
  onReload: () => unknown;
}

/** What whoever keeps the file can do: correct it once it is seen in full, move the resident, link an account. */
export function ResidentActions({ revealed, ...action }: ResidentAction & { revealed?: Schemas['Person'] }) {
  const { t } = useTranslation();
  const { it } = action;
  if (!may(useMe(), KEEP_RESIDENTS, it.place) || it.to) {
    return null;
  }
  return (
    <section className="card" aria-labelledby="keep">
      <h2 id="keep">{t('resident.keep')}</h2>
      {revealed ? <AmendResident {...action} person={revealed} /> : <p className="hint">{t('resident.amendHint')}</p>}
      <MoveResident {...action} />
      <DepartResident {...action} />
      <LinkResident it={it} />
    </section>
  );
}
