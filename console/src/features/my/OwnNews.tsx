import { Timeline } from 'antd';
import { useTranslation } from 'react-i18next';
import { useTimes } from '#shared/i18n/times';
import { useCode } from '#shared/i18n/useCode';
import type { OwnCase } from './own';

/** What happened to an own matter, oldest first. */
export function OwnNews({ news }: Pick<OwnCase, 'news'>) {
  const { t } = useTranslation();
  const { moment } = useTimes();
  const code = useCode();
  return (
    <section className="card" aria-labelledby="news">
      <h2 id="news">{t('own.news')}</h2>
      <Timeline
        items={news.map(({ kind, at, reason, text }) => ({
          key: at + kind,
          content: (
            <>
              <strong>{t(`open.event.${kind}`)}</strong>
              <span className="when">{moment(at)}</span>
              {reason || text ? <p className="words">{[code(reason), text].filter(Boolean).join('：')}</p> : null}
            </>
          ),
        }))}
      />
    </section>
  );
}
