import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { STEER } from '#shared/session/roles';
import { Amount } from './Amount';
import { Answered } from './Answered';
import { AskDays } from './AskDays';
import { CountTable } from './CountTable';
import { FigurePage } from './FigurePage';
import { repeats } from './figures';
import { useWithin } from './useWithin';

/** In which communities the same comes again, those with most matters of one category first. */
export default function ReadRepeats() {
  const { t } = useTranslation();
  const { question, change } = useWithin(STEER);
  const found = useQuery({ ...repeats(question), placeholderData: keepPreviousData });
  return (
    <FigurePage title={t('figures.repeats')} roles={STEER} question={question} onChange={change}>
      <AskDays question={question} onChange={change} />
      <p className="hint">{`${t('figures.repeatsHint')} ${t('figures.wholeMonths')}`}</p>
      <Answered to={found}>
        {({ items }) => (
          <CountTable
            label={t('figures.repeats')}
            head={[t('code.COMMUNITY'), t('case.category'), t('figures.counts')]}
            lines={items.map(({ division, name, category, count, list }) => ({
              key: `${division} ${category}`,
              name,
              cells: [category ?? t('figures.noName'), <Amount key={list} what={t('measure.FILED')} count={count} list={list} />],
            }))}
          />
        )}
      </Answered>
    </FigurePage>
  );
}
