import { useTranslation } from 'react-i18next';
import type { Schemas } from '#shared/api/contracts';
import { Amount } from './Amount';
import type { Line } from './figures';
import { RateOf } from './RateOf';

const RATES = ['responseRate', 'resolvedRate', 'satisfiedRate'] as const;

/** The total and each line, with every number's list behind it. */
export function FigureTable({ it }: { it: Schemas['FigureView'] }) {
  const { t, i18n } = useTranslation();
  const row = (line: Line, name: string) => (
    <tr key={line.key ?? name}>
      <th scope="row">
        {name}
        {line.open == null ? null : (
          <span className="hint">{` ${t('figures.open')} ${line.open.toLocaleString(i18n.language)}`}</span>
        )}
      </th>
      {RATES.map((rate) => (
        <td key={rate}>
          <RateOf rate={line[rate]} />
        </td>
      ))}
      <td>
        <span className="amounts">
          {line.counts.map((count) => (
            <Amount key={count.measure} what={t(`measure.${count.measure}`)} {...count} />
          ))}
        </span>
      </td>
    </tr>
  );
  return (
    <div className="card wide" role="region" aria-label={t('figures.title')} tabIndex={0}>
      <table className="figures">
        <thead>
          <tr>
            <th scope="col">{t(`figures.by.${it.by}`)}</th>
            {RATES.map((rate) => (
              <th key={rate} scope="col">
                {t(`figures.${rate}`)}
              </th>
            ))}
            <th scope="col">{t('figures.counts')}</th>
          </tr>
        </thead>
        <tbody>
          {row(it.total, t('figures.total'))}
          {it.lines.map((line) => row(line, line.name ?? (it.by === 'MONTH' ? (line.key ?? '') : t('figures.noName'))))}
        </tbody>
      </table>
    </div>
  );
}
