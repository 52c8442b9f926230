import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { DivisionPicker } from '#shared/divisions/DivisionPicker';
import { RESOLVE } from '#shared/session/roles';
import { useMe } from '#shared/session/useMe';
import { Day } from '#shared/ui/Day';
import { Loading } from '#shared/ui/Loading';
import { Page } from '#shared/ui/Page';
import { ProblemNotice } from '#shared/ui/ProblemNotice';
import { asked, CUTS, figures } from './figures';
import { FigureTable } from './FigureTable';

/** Rates and counts of a division over whole months; the question is in the address, so that it can be passed on. */
export default function ReadFigures() {
  const { t } = useTranslation();
  const [address, ask] = useSearchParams();
  const home = useMe()?.grants.find(({ role }) => RESOLVE.includes(role))?.division ?? '';
  const question = asked(address, home);
  const { data, error, refetch, isPlaceholderData } = useQuery({ ...figures(question), placeholderData: keepPreviousData });
  const change = (part: Partial<typeof question>) => ask({ ...question, ...part });
  return (
    <Page title={t('figures.title')}>
      <div className="pick">
        <label htmlFor="figures-division">{t('case.division')}</label>
        <DivisionPicker id="figures-division" roles={RESOLVE} value={question.division} onChange={(division) => change({ division })} />
      </div>
      <div className="pick">
        <label htmlFor="figures-from">{t('figures.from')}</label>
        <Day id="figures-from" value={question.from} onChange={(from) => (from ? change({ from }) : undefined)} />
        <label htmlFor="figures-to">{t('figures.to')}</label>
        <Day id="figures-to" value={question.to} onChange={(to) => (to ? change({ to }) : undefined)} />
      </div>
      <p className="hint">{t('figures.wholeMonths')}</p>
      <Radio.Group
        className="choice"
        aria-label={t('figures.byLabel')}
        optionType="button"
        value={question.by}
        onChange={({ target }) => change({ by: target.value })}
        options={CUTS.map((by) => ({ value: by, label: t(`figures.by.${by}`) }))}
      />
      <ProblemNotice refusal={error} onReload={refetch} />
      {data && !error ? (
        <div aria-busy={isPlaceholderData}>
          <FigureTable it={data} />
        </div>
      ) : error ? null : (
        <Loading rows={6} />
      )}
    </Page>
  );
}
