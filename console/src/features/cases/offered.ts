import { HANDLE, RESOLVE, STEER } from '#shared/session/roles';
import { may } from '#shared/session/rights';
import type { Me } from '#shared/session/session';
import type { CaseDetail, CaseStatus, Share } from './cases';

export type Offer =
  | 'AcceptCase'
  | 'RefuseCase'
  | 'HandOverCase'
  | 'ResolveCase'
  | 'UrgeCase'
  | 'JoinCase'
  | 'SeparateCase'
  | 'CallBack'
  | 'CloseCase'
  | 'ReopenCase';

const STEERING: Record<CaseStatus, Offer[]> = {
  FILED: ['AcceptCase', 'RefuseCase', 'JoinCase'],
  REFUSED: ['ReopenCase'],
  ACCEPTED: ['HandOverCase', 'JoinCase'],
  ASSIGNED: ['HandOverCase', 'UrgeCase', 'JoinCase'],
  SHELVED: [],
  RESOLVED: ['CallBack', 'CloseCase', 'ReopenCase'],
  CLOSED: ['ReopenCase'],
};

/** What happened since the matter was last taken up: a new round has its own call-back and rating. */
export function sinceReopened({ timeline }: CaseDetail): CaseDetail['timeline'] {
  return timeline.slice(timeline.findLastIndex(({ kind }) => kind === 'REOPENED') + 1);
}

/** Whether this reader may still ask the requester: once, and nobody about their own work. */
function mayCallBack(reader: Me | undefined, it: CaseDetail): boolean {
  return !sinceReopened(it).some(
    ({ kind, reason, account }) =>
      (kind === 'CALLED_BACK' && reason !== 'UNREACHABLE') ||
      ((kind === 'RESOLVED' || kind === 'ANSWERED') && account === reader?.account),
  );
}

/** What the status allows and the reader may do with the matter; the service has the last word. */
export function offers(reader: Me | undefined, it: CaseDetail): Offer[] {
  const steers = may(reader, STEER, it.place);
  if (it.parent) {
    return steers ? ['SeparateCase'] : [];
  }
  const open = it.status === 'ACCEPTED' || it.status === 'ASSIGNED';
  const danger = it.status === 'FILED' && it.urgency === 'AT_ONCE';
  return [
    ...(open && may(reader, RESOLVE, it.place, it.unit) ? (['ResolveCase'] as const) : []),
    ...(steers && danger ? (['HandOverCase'] as const) : []),
    ...(steers ? STEERING[it.status].filter((name) => name !== 'CallBack' || mayCallBack(reader, it)) : []),
  ];
}

/** The live shares of the reader's own units, while the matter is at work, and those they may claim. */
export function ownShares(reader: Me | undefined, it: CaseDetail): Share[] {
  return it.parent
    ? []
    : it.handovers.filter(
        ({ endedAt, unit, status }) =>
          !endedAt && (it.status === 'ASSIGNED' || status === 'OFFERED') && may(reader, HANDLE, it.place, unit),
      );
}

/** What a unit can do with its share: first it signs for it, and what is answered is not given back. */
export function shareOffers({ status }: Share) {
  return {
    SENT: ['SignShare', 'ReturnShare'] as const,
    SIGNED: ['ContactForShare', 'AnswerShare', 'ReturnShare'] as const,
    CONTACTED: ['AnswerShare', 'ReturnShare'] as const,
    OFFERED: ['ClaimShare'] as const,
    INVITED: [],
    ANSWERED: [],
    RETURNED: [],
    WITHDRAWN: [],
  }[status];
}
