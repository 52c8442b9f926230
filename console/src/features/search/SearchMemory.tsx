import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Fold } from '#shared/ui/Fold';
import { EraseHistory } from './EraseHistory';
import type { Question } from './question';
import { SavedSearchRow } from './SavedSearchRow';
import { history, savedSearches } from './search';

/** What the reader has saved, with how much is new, and what they asked before; both are theirs alone. */
export function SearchMemory({ onAsk }: { onAsk: (question: Question) => void }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const saved = useQuery(savedSearches).data?.items ?? [];
  const asked = useQuery({ ...history, enabled: open }).data?.items;
  return (
    <div className="memory">
      {saved.length > 0 ? (
        <ul className="kept" aria-label={t('search.saved.title')}>
          {saved.map((it) => (
            <SavedSearchRow key={it.id} it={it} onAsk={onAsk} />
          ))}
        </ul>
      ) : null}
      <Fold title={t('search.history.title')} onOpen={() => setOpen(true)}>
        <p className="hint">{t('search.history.hint')}</p>
        {asked?.length === 0 ? <p>{t('search.history.none')}</p> : null}
        <ul className="kept">
          {asked?.map(({ q, at }) => (
            <li key={at}>
              <button type="button" className="quiet" onClick={() => onAsk({ q, chosen: {} })}>
                {q}
              </button>
            </li>
          ))}
        </ul>
        {asked?.length ? <EraseHistory /> : null}
      </Fold>
    </div>
  );
}
