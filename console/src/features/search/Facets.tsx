import { useTranslation } from 'react-i18next';
import type { Schemas } from '#shared/api/contracts';
import { FacetValues } from './FacetValues';
import { FACETS, type Facet, type Question } from './question';

interface Props {
  facets: Schemas['SearchPageFacets'];
  chosen: Question['chosen'];
  onChoose: (name: Facet, value: string) => void;
  onClear: () => void;
}

/** What the hits can be narrowed by, with how many there are of each. */
export function Facets({ facets, chosen, onChoose, onClear }: Props) {
  const { t } = useTranslation();
  return (
    <details className="facets" open={window.matchMedia('(min-width: 900px)').matches || undefined}>
      <summary>{t('search.filters')}</summary>
      {Object.keys(chosen).length > 0 ? (
        <button type="button" className="quiet" onClick={onClear}>
          {t('search.clear')}
        </button>
      ) : null}
      {FACETS.filter((name) => facets[name].length > 0 || chosen[name]).map((name) => (
        <FacetValues
          key={name}
          name={name}
          counts={facets[name]}
          chosen={chosen[name] ?? []}
          onChoose={(value) => onChoose(name, value)}
        />
      ))}
    </details>
  );
}
