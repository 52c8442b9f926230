import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { answer, api } from '#shared/api/client';
import type { Schemas } from '#shared/api/contracts';
import { pages } from '#shared/api/pages';
import { DivisionPicker } from '#shared/divisions/DivisionPicker';
import { useCode } from '#shared/i18n/useCode';
import { useTimes } from '#shared/i18n/times';
import { READ } from '#shared/session/roles';
import { Choice } from '#shared/ui/Choice';
import { Listed } from '#shared/ui/Listed';
import { Page } from '#shared/ui/Page';
import { useFilters } from '#shared/ui/useFilters';
import { units } from '#shared/units/units';

/** The steps that are late within the reader's grants, the longest late first. */
export default function ListOverdue() {
  const { t } = useTranslation();
  const [filters, change] = useFilters('division', 'unit');
  const known = useQuery(units);
  const list = useInfiniteQuery({
    // A step on any matter may end what is late.
    queryKey: ['cases', 'overdue', filters],
    queryFn: ({ pageParam: cursor }) =>
      answer(api.GET('/api/v1/cases/overdue', { params: { query: { ...filters, ...(cursor && { cursor }) } } })),
    ...pages,
  });
  return (
    <Page title={t('overdue.title')}>
      <div className="pick">
        <label htmlFor="overdue-division">{t('case.division')}</label>
        <DivisionPicker
          id="overdue-division"
          roles={READ}
          value={filters.division}
          none={t('overdue.anywhere')}
          onChange={(division) => change('division', division)}
        />
      </div>
      <div className="pick">
        <label htmlFor="overdue-unit">{t('case.unit')}</label>
        <Choice<string>
          id="overdue-unit"
          listLabel={t('case.unit')}
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          placeholder={t('overdue.anybody')}
          loading={known.isFetching}
          value={filters.unit}
          onChange={(unit: string | undefined) => change('unit', unit)}
          options={known.data?.items.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </div>
      <Listed
        list={list}
        label={t('overdue.title')}
        none={t('overdue.none')}
        noneHint={t('overdue.noneHint')}
        row={(it) => <Late key={`${it.caseId}${it.step}${it.handover}`} it={it} />}
      />
    </Page>
  );
}

/** A step without a unit is for the community to take. */
function Late({ it }: { it: Schemas['ReadOverdueLate'] }) {
  const { t } = useTranslation();
  const { moment } = useTimes();
  const code = useCode();
  return (
    <li>
      <h3>
        <Link to={`/cases/${it.caseId}`}>{it.title}</Link>
      </h3>
      <p className="facts">
        <span className="tag overdue">{t('overdue.step', { step: t(`step.${it.step}`) })}</span>
        <span>{t('overdue.since', { time: moment(it.dueAt) })}</span>
        {it.urgency === 'NORMAL' ? null : <strong>{t(`case.urgency.${it.urgency}`)}</strong>}
        {it.unitName ? <strong>{it.unitName}</strong> : null}
        <span>{it.place ?? t('common.unknownPlace')}</span>
        {it.level ? <span>{t('overdue.climbed', { level: code(it.level) })}</span> : null}
        <span className="number">{it.number}</span>
      </p>
    </li>
  );
}
