import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answer, api } from '#shared/api/client';
import { units } from '#shared/units/units';
import type { Move } from './CaseActions';
import { PlainMove } from './PlainMove';

/** Hands the matter to whom the list of responsibilities names, if it names anybody. */
export function HandOverByList(move: Move) {
  const { t } = useTranslation();
  const { id } = move.it;
  const names = new Map(useQuery(units).data?.items.map((unit) => [unit.id, unit.name]));
  const { data } = useQuery({
    queryKey: ['case', id, 'routing'],
    queryFn: () => answer(api.GET('/api/v1/cases/{id}/routing', { params: { path: { id } } })),
  });
  if (!data?.dispatch) {
    return null;
  }
  const named = data.units.map((unit) => names.get(unit)).filter(Boolean);
  return (
    <>
      <p className="hint">{t(`open.byList.${data.dispatch}`, { units: named.join('、') })}</p>
      <PlainMove
        {...move}
        action={t('open.handOverByList')}
        done={t('open.handedOver')}
        send={(params) => api.POST('/api/v1/cases/{id}/handovers', { params, body: { role: 'LEAD' } })}
      />
    </>
  );
}
