import { useQuery } from '@tanstack/react-query';
import { Timeline } from 'antd';
import { useTranslation } from 'react-i18next';
import { useTimes } from '#shared/i18n/times';
import { useCode } from '#shared/i18n/useCode';
import { useMe } from '#shared/session/useMe';
import { units } from '#shared/units/units';
import type { CaseDetail } from './cases';

/** What happened to a matter, oldest first. */
export function CaseTimeline({ timeline }: Pick<CaseDetail, 'timeline'>) {
  const { t } = useTranslation();
  const { moment } = useTimes();
  const code = useCode();
  const reader = useMe();
  const unitNames = new Map(useQuery(units).data?.items.map(({ id, name }) => [id, name]));
  return (
    <section className="card" aria-labelledby="timeline">
      <h2 id="timeline">{t('open.timeline')}</h2>
      <Timeline
        items={timeline.map((event) => ({
          key: event.version,
          content: (
            <>
              <strong>{t(`open.event.${event.kind}`)}</strong>
              {event.unit ? ` → ${unitNames.get(event.unit) ?? ''}` : null}
              {/* Its words are how high it came, and its code which step is late. */}
              {event.kind === 'ESCALATED' ? ` → ${code(event.note) ?? ''}` : null}
              <span className="when">
                {moment(event.at)}
                {event.account && event.account === reader?.account ? ` · ${t('open.by')}` : null}
              </span>
              {words(event, code) ? <p className="words">{words(event, code)}</p> : null}
              {event.until ? <p className="hint">{t('open.until', { time: moment(event.until) })}</p> : null}
            </>
          ),
        }))}
      />
    </section>
  );
}

/** The words of a join are another matter's id, and its code a status. */
const WORDLESS = ['ESCALATED', 'JOINED', 'SEPARATED'];

function words({ kind, reason, note }: CaseDetail['timeline'][number], code: ReturnType<typeof useCode>): string {
  return WORDLESS.includes(kind) ? '' : [code(reason), note].filter(Boolean).join('：');
}
