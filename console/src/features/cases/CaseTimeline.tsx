import { useQuery } from '@tanstack/react-query';
import { Timeline } from 'antd';
import { useTranslation } from 'react-i18next';
import { useTimes } from '#shared/i18n/times';
import { useMe } from '#shared/session/useMe';
import { units, type CaseDetail } from './cases';

/** What happened to a matter, oldest first. */
export function CaseTimeline({ timeline }: Pick<CaseDetail, 'timeline'>) {
  const { t } = useTranslation();
  const { moment } = useTimes();
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
              <span className="when">
                {moment(event.at)}
                {event.account === reader?.account ? ` · ${t('open.by')}` : null}
              </span>
              {event.note ? <p className="words">{event.note}</p> : null}
            </>
          ),
        }))}
      />
    </section>
  );
}
