import { Progress } from 'antd';
import { useTranslation } from 'react-i18next';
import { Facts } from '#shared/ui/Facts';
import type { Bad, Report } from './history';

interface Props {
  it: Report;
  state: 'working' | 'done' | 'stopped';
}

/** More refused rows than these nobody reads in one go; the next time there are fewer. */
const SHOWN = 200;

/** How far a file is, and which of its rows were refused. */
export function ImportReport({ it, state }: Props) {
  const { t } = useTranslation();
  return (
    <section className="card" aria-labelledby="report">
      <h2 id="report" role="status">
        {t(`history.${state}`)}
      </h2>
      {state === 'working' ? (
        <Progress percent={Math.floor((100 * it.done) / Math.max(it.rows, 1))} aria-label={t('history.working')} />
      ) : null}
      <div className="counts">
        <Facts
          facts={[
            [t('bulk.rows'), it.rows],
            [t('history.created'), it.created],
            [t('history.existing'), it.existing],
            [t('history.refused'), it.refused.length],
          ]}
        />
      </div>
      {it.refused.length > 0 ? (
        <>
          <h3>{t('bulk.badRows')}</h3>
          <ul className="plain" aria-label={t('bulk.badRows')}>
            {it.refused.slice(0, SHOWN).map((bad) => (
              <BadRow key={bad.row} it={bad} />
            ))}
          </ul>
        </>
      ) : null}
      {it.refused.length > SHOWN ? <p className="hint">{t('history.notShown', { count: it.refused.length - SHOWN })}</p> : null}
    </section>
  );
}

function BadRow({ it: { row, id, problem, column } }: { it: Bad }) {
  const { t, i18n } = useTranslation();
  const word = i18n.exists(`history.problem.${problem}`) ? t(`history.problem.${problem}` as 'history.problem.EMPTY') : problem;
  return (
    <li className="facts">
      <strong>{t('problem.row', { row })}</strong>
      {id ? <span>{id}</span> : null}
      {column ? <span>{column}</span> : null}
      <span>{word}</span>
    </li>
  );
}
