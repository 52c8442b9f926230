import type { Move } from './CaseActions';
import { AnswerShare } from './AnswerShare';
import type { Share } from './cases';
import { AskExtension } from './AskExtension';
import { ClaimShare } from './ClaimShare';
import { ContactForShare } from './ContactForShare';
import { shareOffers } from './offered';
import { ReturnShare } from './ReturnShare';
import { SignShare } from './SignShare';

export interface ShareMove extends Move {
  share: Share;
}

const ACTIONS = { ClaimShare, SignShare, ContactForShare, AnswerShare, AskExtension, ReturnShare };

/** What a unit can do with its own share now. */
export function ShareActions(move: ShareMove) {
  return shareOffers(move.share).map((name) => {
    const Action = ACTIONS[name];
    return <Action key={name} {...move} />;
  });
}
