import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '#shared/api/client';
import type { Schemas } from '#shared/api/contracts';
import { useMe } from '#shared/session/useMe';
import { Reveal } from '#shared/ui/Reveal';
import type { CaseDetail } from './cases';
import { mayReveal } from './offered';

type Wish = Schemas['RevealRequesterWish'];

const REASONS: Wish['reason'][] = ['CONTACT', 'CALL_BACK', 'VISIT', 'EMERGENCY'];

/** Shows who brought the matter, for a reason; what was shown is forgotten with the page. */
export function RevealRequester({ it }: { it: CaseDetail }) {
  const { t } = useTranslation();
  const [person, setPerson] = useState<Schemas['RevealRequesterPerson']>();
  const reader = useMe();
  if (person) {
    return (
      <div role="status" className="below">
        <p className="words">
          <strong>{person.name}</strong> {person.phone ? <a href={`tel:${person.phone}`}>{person.phone}</a> : null}
        </p>
        <p className="hint">{t('resident.revealed')}</p>
      </div>
    );
  }
  return mayReveal(reader, it) ? (
    <Reveal
      reasons={REASONS.map((reason) => ({ value: reason, label: t(`resident.reason.${reason}`) }))}
      reveal={(wish: Wish) => answer(api.POST('/api/v1/cases/{id}/reveal', { params: { path: { id: it.id } }, body: wish }))}
      onRevealed={setPerson}
    />
  ) : null;
}
