import { useTranslation } from 'react-i18next';
import { useTimes } from '#shared/i18n/times';
import { HANDLE, STEER } from '#shared/session/roles';
import { may } from '#shared/session/rights';
import { useMe } from '#shared/session/useMe';
import type { CaseDetail } from './cases';
import type { Move } from './CaseActions';
import { DecideMeeting } from './DecideMeeting';
import { ReportIn } from './ReportIn';

export interface MeetingMove extends Move {
  meeting: NonNullable<CaseDetail['meeting']>;
}

/** Units that are called together: what there is to decide, who has come, and the decision. */
export function Meeting({ it, onReload }: Move) {
  const { t } = useTranslation();
  const { moment } = useTimes();
  const reader = useMe();
  const { meeting } = it;
  if (!meeting) {
    return null;
  }
  const move = { it, onReload, meeting };
  return (
    <section className="card" aria-labelledby="meeting">
      <h2 id="meeting">{t(`code.${meeting.kind}`)}</h2>
      <p className="words">{meeting.question}</p>
      <ul className="plain">
        {meeting.units.map(({ unit, unitName, reportedAt }) => (
          <li key={unit}>
            <p className="facts">
              <strong>{unitName}</strong>
              <span className="tag">{t(reportedAt ? 'meeting.came' : 'meeting.called')}</span>
              <span>{moment(reportedAt ?? meeting.convenedAt)}</span>
            </p>
            {!reportedAt && may(reader, HANDLE, it.place, unit) ? <ReportIn {...move} unit={unit} /> : null}
          </li>
        ))}
      </ul>
      {may(reader, STEER, it.place) ? <DecideMeeting {...move} /> : null}
    </section>
  );
}
