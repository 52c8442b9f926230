import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { STEER } from '#shared/session/roles';
import { Answered } from './Answered';
import { Amount } from './Amount';
import { AskDays } from './AskDays';
import { CountTable } from './CountTable';
import { FigurePage } from './FigurePage';
import { listOfDay, openByDay } from './figures';
import { useWithin } from './useWithin';

const MEASURES = ['FILED', 'REOPENED', 'REFUSED', 'RESOLVED'] as const;
const FIELDS = { FILED: 'filed', REOPENED: 'reopened', REFUSED: 'refused', RESOLVED: 'resolved' } as const;

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
        {({ division, overdue, items }) => (
          <>
            <p>
              <Amount what={t('figures.overdue')} {...overdue} />
            </p>
            <CountTable
              label={t('figures.days')}
              head={[t('figures.day'), t('figures.openAtEnd'), ...MEASURES.map((measure) => t(`measure.${measure}`))]}
              lines={[...items].reverse().map(({ day, open, ...counts }) => ({
                key: day,
                name: day,
                cells: [
                  <strong key="open">{number(open)}</strong>,
                  ...MEASURES.map((measure) => (
                    <Amount key={measure} count={counts[FIELDS[measure]]} list={listOfDay(division, measure, day)} />
                  )),
                ],
              }))}
            />
          </>
        )}
      </Answered>
    </FigurePage>
  );
}
