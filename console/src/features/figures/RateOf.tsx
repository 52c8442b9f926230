import { useTranslation } from 'react-i18next';
import { Amount } from './Amount';
import type { Rate } from './figures';

/** A rate, what it is of, and what was left out of it. */
export function RateOf({ rate: { rate, numerator, denominator, parts, leftOut } }: { rate: Rate }) {
  const { t, i18n } = useTranslation();
  const percent = new Intl.NumberFormat(i18n.language, { style: 'percent', maximumFractionDigits: 1 });
  const what = (outcome: string) => t(`outcome.${outcome}` as 'outcome.ALL');
  const out = leftOut.filter(({ count }) => count > 0);
  return (
    <>
      <strong>{rate == null ? t('figures.noRate') : percent.format(rate)}</strong>
      <span className="amounts">
        <Amount what={what(numerator.outcome)} {...numerator} />
        {' / '}
        <Amount what={what(denominator.outcome)} {...denominator} />
      </span>
      <span className="amounts">
        {parts.filter(({ outcome, count }) => outcome !== numerator.outcome && count > 0).map((part) => (
          <Amount key={part.outcome} what={what(part.outcome)} {...part} />
        ))}
      </span>
      <span className="amounts">
        {out.length === 0 ? t('figures.nobodyLeftOut') : t('figures.leftOut')}
        {out.map((part) => (
          <Amount key={part.outcome} what={what(part.outcome)} {...part} />
        ))}
      </span>
    </>
  );
}
