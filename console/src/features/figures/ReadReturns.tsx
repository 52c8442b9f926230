import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { STEER } from '#shared/session/roles';
import { AskedDay } from '#shared/ui/AskedDay';
import { Answered } from './Answered';
import { CountTable } from './CountTable';
import { FigurePage } from './FigurePage';
import { bySender, daysOf, REASONS, returns } from './figures';
import { useWithin } from './useWithin';

/** What units sent back in a month, and why, by the division that had sent it there. */
export default function ReadReturns() {
  const { t, i18n } = useTranslation();
  const { question, change } = useWithin(STEER);
  const month = question.from.slice(0, 7);
  const returned = useQuery({ ...returns(question.division, month), placeholderData: keepPreviousData });
  const number = (count: number) => count.toLocaleString(i18n.language);
  return (
    <FigurePage title={t('figures.returns')} roles={STEER} question={question} onChange={change}>
      <div className="pick">
        <AskedDay
          id="figures-month"
          type="month"
          label={t('figures.month')}
          value={month}
          onChange={(chosen) => change(daysOf(chosen))}
        />
      </div>
      <p className="hint">{t('figures.returnsHint')}</p>
      <Answered to={returned}>
        {({ items }) => (
          <CountTable
            label={t('figures.returns')}
            head={[t('figures.sender'), t('figures.total'), ...REASONS.map((reason) => t(`code.${reason}`))]}
            lines={bySender(items).map(({ division, place, counts, total }) => ({
              key: division,
              name: place ?? t('common.unknownPlace'),
              cells: [<strong key="total">{number(total)}</strong>, ...counts.map(number)],
            }))}
          />
        )}
      </Answered>
    </FigurePage>
  );
}
