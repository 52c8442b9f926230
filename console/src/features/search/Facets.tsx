import { useTranslation } from 'react-i18next';
import type { Schemas } from '#shared/api/contracts';
import { DaysAsked } from './DaysAsked';
import { FacetValues } from './FacetValues';
import { FACETS, narrowed, toggled, type Question } from './question';

interface Props {
  facets: Schemas['SearchPageFacets'];
  question: Question;
  onAsk: (question: Question) => void;
  onClear: () => void;
}

/** What the hits can be narrowed by, with how many there are of each. */
export function Facets({ facets, question, onAsk, onClear }: Props) {
  const { t } = useTranslation();
  const { chosen } = question;
  return (
    <details className="facets" open={window.matchMedia('(min-width: 900px)').matches || undefined}>
      <summary>{t('search.filters')}</summary>
      {narrowed(question) ? (
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
          onChoose={(value) => onAsk(toggled(question, name, value))}
        />
      ))}
      <DaysAsked question={question} onAsk={onAsk} />
    </details>
  );
}
