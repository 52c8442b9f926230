import { CloseOutlined } from '@ant-design/icons';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answer, api } from '#shared/api/client';
import type { Schemas } from '#shared/api/contracts';
import { usePlace } from '#shared/divisions/usePlace';
import { askedAgain, type Question } from './question';
import { savedSearches, seeSaved } from './search';

interface Props {
  it: Schemas['SavedSearch'];
  onAsk: (question: Question) => void;
}

/** A saved search: how much it finds that is new, asking it again, which sees that, and keeping it no longer. */
export function SavedSearchRow({ it, onAsk }: Props) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const place = usePlace(it.division?.[0]);
  const reread = () => queries.invalidateQueries({ queryKey: savedSearches.queryKey });
  const see = useMutation({
    mutationFn: () => seeSaved(it.id),
    onSuccess: reread,
  });
  const remove = useMutation({
    mutationFn: () => answer(api.DELETE('/api/v1/search/saved/{id}', { params: { path: { id: it.id } } })),
    onSuccess: reread,
  });
  const name =
    it.name ??
    [
      it.q,
      ...(it.status ?? []).map((status) => t(`case.status.${status}` as 'case.status.FILED')),
      ...(it.kind ?? []).map((kind) => t(`case.kind.${kind}` as 'case.kind.CONCERN')),
      ...(it.category ?? []),
      place?.split(' / ').at(-1),
    ]
      .filter(Boolean)
      .join(' · ');
  return (
    <li>
      <button
        type="button"
        className="quiet"
        onClick={() => {
          onAsk(askedAgain(it));
          see.mutate();
        }}
      >
        {name}
        {it.newHits > 0 ? <span className="unread">{t('search.saved.new', { count: it.newHits })}</span> : null}
      </button>
      <button
        type="button"
        className="quiet"
        aria-label={t('search.saved.remove', { name })}
        disabled={remove.isPending}
        onClick={() => remove.mutate()}
      >
        <CloseOutlined />
      </button>
    </li>
  );
}
