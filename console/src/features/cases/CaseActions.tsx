import { useTranslation } from 'react-i18next';
import { useMe } from '#shared/session/useMe';
import { AcceptCase } from './AcceptCase';
import { CallBack } from './CallBack';
import type { CaseDetail } from './cases';
import { CloseCase } from './CloseCase';
import { HandOverCase } from './HandOverCase';
import { JoinCase } from './JoinCase';
import { offers, ownShares, shareOffers } from './offered';
import { RefuseCase } from './RefuseCase';
import { ReopenCase } from './ReopenCase';
import { ResolveCase } from './ResolveCase';
import { SeparateCase } from './SeparateCase';
import { ShareActions } from './ShareActions';
import { UrgeCase } from './UrgeCase';

export interface Move {
  it: CaseDetail;
  /** Reads the case anew, after somebody else was faster. */
  onReload: () => unknown;
}

const ACTIONS = {
  AcceptCase,
  RefuseCase,
  HandOverCase,
  ResolveCase,
  UrgeCase,
  JoinCase,
  SeparateCase,
  CallBack,
  CloseCase,
  ReopenCase,
};

/** What the reader can do now. */
export function CaseActions(move: Move) {
  const { t } = useTranslation();
  const reader = useMe();
  const shares = ownShares(reader, move.it).filter((share) => shareOffers(share).length > 0);
  const actions = offers(reader, move.it);
  return (
    <section className="card act" aria-labelledby="act">
      <h2 id="act">{t('open.act')}</h2>
      {actions.length + shares.length === 0 ? <p className="hint">{t('open.nothing')}</p> : null}
      {shares.map((share) => (
        <ShareActions key={share.id} share={share} {...move} />
      ))}
      {actions.map((name) => {
        const Action = ACTIONS[name];
        return <Action key={name} {...move} />;
      })}
    </section>
  );
}
