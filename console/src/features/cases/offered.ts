import { CONFIDE, HANDLE, RESOLVE, REVEAL_SEALED, STEER, SUPERVISE } from '#shared/session/roles';
import { may, type Role } from '#shared/session/rights';
import type { Me } from '#shared/session/session';
import type { CaseDetail, CaseStatus, Share } from './cases';

interface Rule {
  /** Whom it is offered to; of units' handlers those of the lead unit. */
  by: readonly Role[];
  when: (it: CaseDetail, account: string | undefined) => boolean;
}

type Event = CaseDetail['timeline'][number];

const inWork = ({ status }: CaseDetail) => status === 'ACCEPTED' || status === 'ASSIGNED';
const done = ({ status }: CaseDetail) => status === 'RESOLVED' || status === 'CLOSED';
const is =
  (...statuses: CaseStatus[]) =>
  ({ status }: CaseDetail) =>
    statuses.includes(status);

/** What is offered, in the order in which the page shows it; the service has the last word. */
const RULES = {
  AcceptCase: { by: STEER, when: is('FILED') },
  // A danger goes out before anybody has accepted it.
  HandOverCase: { by: STEER, when: (it) => inWork(it) || (it.status === 'FILED' && it.urgency === 'AT_ONCE') },
  UnshelveCase: { by: STEER, when: is('SHELVED') },
  ResumeCase: { by: RESOLVE, when: (it) => inWork(it) && waits(it) },
  ResolveCase: { by: RESOLVE, when: inWork },
  CloseCase: { by: STEER, when: is('RESOLVED') },
  CallBack: { by: STEER, when: (it, account) => it.status === 'RESOLVED' && !asked(it) && !worked(it, account) },
  RateCase: { by: STEER, when: (it, account) => done(it) && !happened(it, 'RATED') && !worked(it, account) },
  DecideExclusion: { by: STEER, when: (it, account) => isOthers(pendingExclusion(it), account) },
  DecideAppeal: { by: SUPERVISE, when: (it, account) => isOthers(pendingAppeal(it), account) },
  RefuseCase: { by: STEER, when: is('FILED') },
  UrgeCase: { by: STEER, when: is('ASSIGNED') },
  SuperviseCase: { by: SUPERVISE, when: is('FILED', 'ACCEPTED', 'ASSIGNED') },
  ConveneUnits: { by: STEER, when: (it) => inWork(it) && !it.meeting },
  WaitForRequester: { by: RESOLVE, when: (it) => inWork(it) && !waits(it) },
  ShelveCase: { by: STEER, when: inWork },
  JoinCase: { by: STEER, when: is('FILED', 'ACCEPTED', 'ASSIGNED') },
  CheckCase: { by: STEER, when: done },
  AskExclusion: { by: RESOLVE, when: (it) => done(it) && !happened(it, 'EXCLUDED') && !pendingExclusion(it) },
  AppealCase: {
    by: RESOLVE,
    when: (it) => done(it) && happened(it, 'RATED', 'CALLED_BACK') && !happened(it, 'APPEALED'),
  },
  ReopenCase: { by: STEER, when: is('REFUSED', 'RESOLVED', 'CLOSED') },
} satisfies Record<string, Rule>;

/** These leave a matter where it stands, wherever that is. */
const ALWAYS = {
  ConfideCase: { by: CONFIDE, when: ({ confidential }) => !confidential },
  DiscloseCase: { by: CONFIDE, when: ({ confidential }) => confidential },
} satisfies Record<string, Rule>;

/** One that is joined moves with another, but for the word of whoever brought it and the end that follows from it. */
const JOINED = {
  SeparateCase: { by: STEER, when: () => true },
  CloseCase: RULES.CloseCase,
  CallBack: RULES.CallBack,
  RateCase: RULES.RateCase,
} satisfies Record<string, Rule>;

export type Offer = keyof typeof RULES | keyof typeof ALWAYS | keyof typeof JOINED;

/** What happened since the matter was last taken up: a new round has its own call-back and rating. */
function round({ timeline }: CaseDetail): Event[] {
  return timeline.slice(timeline.findLastIndex(({ kind }) => kind === 'REOPENED' || kind === 'SEPARATED') + 1);
}

export function happened(it: CaseDetail, ...kinds: Event['kind'][]): boolean {
  return round(it).some(({ kind }) => kinds.includes(kind));
}

function lastOf(events: Event[], ...kinds: Event['kind'][]): Event | undefined {
  return events.findLast(({ kind }) => kinds.includes(kind));
}

function waits({ timeline }: CaseDetail): boolean {
  return lastOf(timeline, 'WAITING', 'RESUMED', 'RESOLVED')?.kind === 'WAITING';
}

/** Whoever was not reached may be called again. */
function asked(it: CaseDetail): boolean {
  return round(it).some(({ kind, reason }) => kind === 'CALLED_BACK' && reason !== 'UNREACHABLE');
}

/** Nobody hears a judgement of their own work. */
function worked(it: CaseDetail, account: string | undefined): boolean {
  return round(it).some((event) => (event.kind === 'RESOLVED' || event.kind === 'ANSWERED') && event.account === account);
}

function pendingExclusion(it: CaseDetail): Event | undefined {
  const last = lastOf(round(it), 'EXCLUSION_ASKED', 'EXCLUDED', 'EXCLUSION_REFUSED');
  return last?.kind === 'EXCLUSION_ASKED' ? last : undefined;
}

function pendingAppeal(it: CaseDetail): Event | undefined {
  const last = lastOf(round(it), 'APPEALED', 'APPEAL_DECIDED');
  return last?.kind === 'APPEALED' ? last : undefined;
}

/** Nobody decides on what they asked for. */
function isOthers(asked: Event | undefined, account: string | undefined): boolean {
  return asked !== undefined && asked.account !== account;
}

export function offers(reader: Me | undefined, it: CaseDetail): Offer[] {
  const rules = Object.entries({ ...(it.parent ? JOINED : RULES), ...ALWAYS }) as [Offer, Rule][];
  return rules
    .filter(([, { by, when }]) => may(reader, by, it.place, it.unit) && when(it, reader?.account))
    .map(([name]) => name);
}

/** Whether the reader may see who brought it; a sealed identity is for those who answer for the place. */
export function mayReveal(reader: Me | undefined, it: CaseDetail): boolean {
  return it.sealedIdentity
    ? may(reader, REVEAL_SEALED, it.place)
    : it.requester != null && it.requester.name != null && may(reader, RESOLVE, it.place, it.unit);
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
export function shareOffers({ status, extensionAsked }: Share) {
  const extension = extensionAsked ? [] : (['AskExtension'] as const);
  return {
    SENT: ['SignShare', 'ReturnShare'] as const,
    SIGNED: ['ContactForShare', 'AnswerShare', ...extension, 'ReturnShare'] as const,
    CONTACTED: ['AnswerShare', ...extension, 'ReturnShare'] as const,
    OFFERED: ['ClaimShare'] as const,
    INVITED: [],
    ANSWERED: [],
    RETURNED: [],
    WITHDRAWN: [],
  }[status];
}
