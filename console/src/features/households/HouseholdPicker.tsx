import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '#shared/api/client';
import { itemsOf } from '#shared/api/pages';
import { useTimes } from '#shared/i18n/times';
import { Choice } from '#shared/ui/Choice';
import { ProblemNotice } from '#shared/ui/ProblemNotice';
import { useSettled } from '#shared/ui/useSettled';
import { estates, householdsAt } from './households';

interface Props {
  id?: string;
  value?: string;
  onChange?: (household: string | undefined) => void;
  division: string;
}

/** A household by its estate and the shorthand of its dwelling. */
export function HouseholdPicker({ id, value, onChange, division }: Props) {
  const { t } = useTranslation();
  const { day } = useTimes();
  const [estate, setEstate] = useState<string>();
  const [typed, setTyped] = useState('');
  const shorthand = useSettled(typed.trim());
  const known = useInfiniteQuery({ ...estates(division), enabled: division !== '' });
  const found = useQuery({
    queryKey: ['addresses', 'shorthand', estate, shorthand],
    queryFn: () => answer(api.GET('/api/v1/addresses', { params: { query: { estate, shorthand } } })),
    enabled: Boolean(estate && shorthand),
  });
  const dwelling = found.data?.items.find(({ kind }) => kind === 'DWELLING')?.id;
  const households = useQuery({ ...householdsAt(dwelling ?? ''), enabled: dwelling !== undefined });
  const open = households.data?.items.filter(({ to }) => !to);
  const none = (found.data && !dwelling) || open?.length === 0;
  return (
    <div className="stacked">
      <Choice
        listLabel={t('household.kind.ESTATE')}
        aria-label={t('household.kind.ESTATE')}
        placeholder={t('household.kind.ESTATE')}
        showSearch={{ optionFilterProp: 'label' }}
        onChange={setEstate}
        options={itemsOf(known.data)?.map((it) => ({ value: it.id, label: it.label }))}
      />
      <Input
        aria-label={t('resident.moveAddress')}
        placeholder={t('household.jumpHint')}
        maxLength={50}
        autoComplete="off"
        value={typed}
        onChange={({ target }) => {
          setTyped(target.value);
          if (value) {
            onChange?.(undefined);
          }
        }}
      />
      <Choice
        id={id}
        listLabel={t('household.households')}
        disabled={!open?.length}
        value={open?.some((it) => it.id === value) ? value : undefined}
        placeholder={t('household.households')}
        onChange={onChange}
        options={open?.map((it) => ({
          value: it.id,
          label: [it.number, t(`household.tenure.${it.tenure}`), day(it.from)].filter(Boolean).join(' · '),
        }))}
      />
      {none ? <p role="status">{t('resident.noHousehold')}</p> : null}
      <ProblemNotice refusal={known.error ?? found.error ?? households.error} />
    </div>
  );
}
