import { useTranslation } from 'react-i18next';
import { useMe } from '#shared/session/useMe';
import { AcceptCase } from './AcceptCase';
import { AppealCase } from './AppealCase';
import { AskExclusion } from './AskExclusion';
import { CallBack } from './CallBack';
import type { CaseDetail } from './cases';
import { CheckCase } from './CheckCase';
import { CloseCase } from './CloseCase';
import { ConfideCase } from './ConfideCase';
import { ConveneUnits } from './ConveneUnits';
import { DecideAppeal } from './DecideAppeal';
import { DecideExclusion } from './DecideExclusion';
import { DiscloseCase } from './DiscloseCase';
import { HandOverCase } from './HandOverCase';
import { JoinCase } from './JoinCase';
import { offers, ownShares, shareOffers } from './offered';
import { RateCase } from './RateCase';
import { RefuseCase } from './RefuseCase';
import { ReopenCase } from './ReopenCase';
import { ResolveCase } from './ResolveCase';
import { ResumeCase } from './ResumeCase';
import { SeparateCase } from './SeparateCase';
import { ShareActions } from './ShareActions';
import { ShelveCase } from './ShelveCase';
import { SuperviseCase } from './SuperviseCase';
import { UrgeCase } from './UrgeCase';
import { WaitForRequester } from './WaitForRequester';

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
  UnshelveCase: ResumeCase,
  ResumeCase,
  RateCase,
  DecideExclusion,
  DecideAppeal,
  SuperviseCase,
  ConveneUnits,
  WaitForRequester,
  ShelveCase,
  CheckCase,
  AskExclusion,
  AppealCase,
  ConfideCase,
  DiscloseCase,
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
