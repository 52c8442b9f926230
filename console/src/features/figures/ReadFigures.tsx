import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { RESOLVE } from '#shared/session/roles';
import { Answered } from './Answered';
import { AskDays } from './AskDays';
import { FigurePage } from './FigurePage';
import { cut, CUTS, figures } from './figures';
import { FigureTable } from './FigureTable';
import { useWithin } from './useWithin';

/** Rates and counts of a division over whole months. */
export default function ReadFigures() {
  const { t } = useTranslation();
  const { address, question, change } = useWithin(RESOLVE);
  const by = cut(address);
  const found = useQuery({ ...figures({ ...question, by }), placeholderData: keepPreviousData });
  return (
    <FigurePage title={t('figures.title')} roles={RESOLVE} question={question} onChange={change}>
      <AskDays question={question} onChange={change} />
      <p className="hint">{t('figures.wholeMonths')}</p>
      <Radio.Group
        className="choice"
        aria-label={t('figures.byLabel')}
        optionType="button"
        value={by}
        onChange={({ target }) => change({ by: target.value })}
        options={CUTS.map((it) => ({ value: it, label: t(`figures.by.${it}`) }))}
      />
      <Answered to={found}>{(it) => <FigureTable it={it} />}</Answered>
    </FigurePage>
  );
}
