import { useTranslation } from 'react-i18next';
import { RESOLVE, STEER } from '#shared/session/roles';
import { may } from '#shared/session/rights';
import { useMe } from '#shared/session/useMe';
import { AcceptCase } from './AcceptCase';
import { AssignCase } from './AssignCase';
import { CloseCase } from './CloseCase';
import { ReopenCase } from './ReopenCase';
import { ResolveCase } from './ResolveCase';
import type { CaseDetail, CaseStatus } from './cases';

export interface Move {
  it: CaseDetail;
  /** Reads the case anew, after somebody else was faster. */
  onReload: () => unknown;
}

type Name = keyof typeof ACTIONS;

const ACTIONS = { AcceptCase, AssignCase, ResolveCase, CloseCase, ReopenCase };

const STEERING: Record<CaseStatus, Name[]> = {
  FILED: ['AcceptCase'],
  ACCEPTED: ['AssignCase'],
  ASSIGNED: ['AssignCase'],
  RESOLVED: ['CloseCase', 'ReopenCase'],
  CLOSED: ['ReopenCase'],
};

/** What the status allows and the reader may do; the service has the last word. */
export function CaseActions({ it, onReload }: Move) {
  const { t } = useTranslation();
  const reader = useMe();
  const steering = may(reader, STEER, it.place) ? STEERING[it.status] : [];
  const open = it.status === 'ACCEPTED' || it.status === 'ASSIGNED';
  const actions: Name[] = open && may(reader, RESOLVE, it.place, it.unit) ? ['ResolveCase', ...steering] : steering;
  return (
    <section className="card act" aria-labelledby="act">
      <h2 id="act">{t('open.act')}</h2>
      {actions.length === 0 ? <p className="hint">{t('open.nothing')}</p> : null}
      {actions.map((name) => {
        const Action = ACTIONS[name];
        return <Action key={name} it={it} onReload={onReload} />;
      })}
    </section>
  );
}
