import { useTranslation } from 'react-i18next';
import type { Schemas } from '#shared/api/contracts';
import { usePlace } from '#shared/divisions/usePlace';

type Name = 'status' | 'kind' | 'category' | 'division';

export const FACETS: Name[] = ['status', 'kind', 'category', 'division'];

interface Props {
  facets: Schemas['SearchPageFacets'];
  chosen: Partial<Record<Name, string>>;
  onChoose: (name: Name, value: string | null) => void;
  onClear: () => void;
}

/** What the hits can be narrowed by, with how many there are of each. */
export function Facets({ facets, chosen, onChoose, onClear }: Props) {
  const { t } = useTranslation();
  const place = usePlace(chosen.division);
  const label: Record<Name, string> = {
    status: t('case.status.label'),
    kind: t('case.kind.label'),
    category: t('case.category'),
    division: t('case.division'),
  };
  const shown = (name: Name, value: string, own: string) => {
    if (name === 'status' || name === 'kind') {
      return t(`case.${name}.${value}` as 'case.status.FILED');
    }
    return name === 'division' && value === chosen.division ? (place ?? own) : own;
  };
  return (
    <details className="facets" open={window.matchMedia('(min-width: 900px)').matches || undefined}>
      <summary>{t('search.filters')}</summary>
      {Object.keys(chosen).length > 0 ? (
        <button type="button" className="quiet" onClick={onClear}>
          {t('search.clear')}
        </button>
      ) : null}
      {FACETS.filter((name) => facets[name].length > 0 || chosen[name]).map((name) => (
        <fieldset key={name}>
          <legend>{label[name]}</legend>
          {withChosen(facets[name], chosen[name]).map(({ value, label: own, count }) => (
            <button
              key={value}
              type="button"
              className="facet"
              aria-pressed={chosen[name] === value}
              onClick={() => onChoose(name, chosen[name] === value ? null : value)}
            >
              <span>{shown(name, value, own)}</span>
              {count === undefined ? null : <span className="count">{count}</span>}
            </button>
          ))}
        </fieldset>
      ))}
    </details>
  );
}

type Choice = Omit<Schemas['SearchPageCount'], 'count'> & { count?: number };

/** What was chosen stays to be taken back, also when nothing was counted for it. */
function withChosen(counts: Choice[], value?: string): Choice[] {
  return !value || counts.some((count) => count.value === value) ? counts : [{ value, label: value }, ...counts];
}
