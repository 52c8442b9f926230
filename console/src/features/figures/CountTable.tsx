import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Nothing } from '#shared/ui/Nothing';

interface Props {
  label: string;
  /** What each line is of, and each of its numbers. */
  head: [string, ...string[]];
  lines: { key: string; name: ReactNode; cells: ReactNode[] }[];
}

/** Numbers line by line; on a narrow page they are scrolled, also by the keyboard. */
export function CountTable({ label, head: [first, ...counts], lines }: Props) {
  const { t } = useTranslation();
  if (lines.length === 0) {
    return <Nothing title={t('figures.none')} />;
  }
  return (
    <div className="card wide" role="region" aria-label={label} tabIndex={0}>
      <table className="figures counted">
        <thead>
          <tr>
            <th scope="col">{first}</th>
            {counts.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map(({ key, name, cells }) => (
            <tr key={key}>
              <th scope="row">{name}</th>
              {cells.map((cell, index) => (
                <td key={counts[index]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
