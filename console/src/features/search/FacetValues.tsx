import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '#shared/api/contracts';
import { usePlace } from '#shared/divisions/usePlace';
import { units } from '#shared/units/units';
import type { Facet } from './question';

interface Props {
  name: Facet;
  counts: Schemas['SearchPageCount'][];
  chosen: string[];
  onChoose: (value: string) => void;
}

const LABELS = {
  type: 'search.type.label',
  status: 'case.status.label',
  kind: 'case.kind.label',
  category: 'case.category',
  division: 'case.division',
  unit: 'case.unit',
  month: 'search.month',
} as const;

/** One thing to narrow by: a value that is chosen stays to be taken back, also when nothing was counted for it. */
export function FacetValues({ name, counts, chosen, onChoose }: Props) {
  const { t } = useTranslation();
  const missing = chosen.filter((value) => counts.every((count) => count.value !== value));
  const shown = [...missing.map((value) => ({ value, label: value, count: undefined })), ...counts];
  return (
    <fieldset>
      <legend>{t(LABELS[name])}</legend>
      {shown.map(({ value, label, count }) => (
        <button
          key={value}
          type="button"
          className="facet"
          aria-pressed={chosen.includes(value)}
          onClick={() => onChoose(value)}
        >
          <Value name={name} value={value} label={label} />
          {count === undefined ? null : <span className="count">{count}</span>}
        </button>
      ))}
    </fieldset>
  );
}

/** In the reader's words where there are some; a kind is a matter's or a unit's, a status a matter's or an activity's. */
function Value({ name, value, label }: { name: Facet; value: string; label: string }) {
  const { t, i18n } = useTranslation();
  const bare = label === value;
  const place = usePlace(name === 'division' && bare ? value : undefined);
  const unit = useQuery({ ...units, enabled: name === 'unit' && bare }).data?.items.find(({ id }) => id === value)?.name;
  const keys = {
    type: [`search.type.${value}`],
    status: [`case.status.${value}`, `activity.status.${value}`],
    kind: [`case.kind.${value}`, `unitKind.${value}`, `code.${value}`],
  }[name as string];
  const known = keys?.find((key) => i18n.exists(key));
  return <span>{known ? t(known as 'search.type.case') : (place ?? unit ?? label)}</span>;
}
