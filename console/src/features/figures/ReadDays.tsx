import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { STEER } from '#shared/session/roles';
import { Answered } from './Answered';
import { AskDays } from './AskDays';
import { CountTable } from './CountTable';
import { FigurePage } from './FigurePage';
import { openByDay } from './figures';
import { useWithin } from './useWithin';

const MEASURES = ['FILED', 'REOPENED', 'REFUSED', 'RESOLVED'] as const;

/** How many matters of a division were open at the end of each day, and why; the newest day first. */
export default function ReadDays() {
  const { t, i18n } = useTranslation();
  const { question, change } = useWithin(STEER);
  const days = useQuery({ ...openByDay(question), placeholderData: keepPreviousData });
  const number = (count: number) => count.toLocaleString(i18n.language);
  return (
    <FigurePage title={t('figures.days')} roles={STEER} question={question} onChange={change}>
      <AskDays question={question} onChange={change} />
      <p className="hint">{t('figures.daysHint')}</p>
      <Answered to={days}>
        {({ items }) => (
          <CountTable
            label={t('figures.days')}
            head={[t('figures.day'), t('figures.openAtEnd'), ...MEASURES.map((measure) => t(`measure.${measure}`))]}
            lines={[...items].reverse().map(({ day, open, filed, reopened, refused, resolved }) => ({
              key: day,
              name: day,
              cells: [<strong key="open">{number(open)}</strong>, ...[filed, reopened, refused, resolved].map(number)],
            }))}
          />
        )}
      </Answered>
    </FigurePage>
  );
}
