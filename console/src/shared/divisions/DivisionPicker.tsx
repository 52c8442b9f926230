import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '#shared/api/client';
import { may, type Role } from '#shared/session/rights';
import { useMe } from '#shared/session/useMe';
import { Choice } from '#shared/ui/Choice';

interface Props {
  id?: string;
  value?: string;
  onChange?: (code: string) => void;
  /** Only divisions where these roles reach. */
  roles: readonly Role[];
}

/** A division by its path: names recur, paths do not. Starts with the reader's own and what lies below. */
export function DivisionPicker({ id, value, onChange, roles }: Props) {
  const { t } = useTranslation();
  const reader = useMe();
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState('');
  const name = useDeferredValue(typed.trim());
  const own = (reader?.grants ?? []).filter((grant) => roles.includes(grant.role));
  const query = name ? { name, limit: 50 } : { parent: own[0]?.division, limit: 200 };
  const found = useQuery({
    queryKey: ['divisions', query],
    queryFn: () => answer(api.GET('/api/v1/divisions', { params: { query } })),
    enabled: own.length > 0,
    staleTime: 300_000,
  });
  const places = new Map(name ? [] : own.map((grant) => [grant.division, grant.place]));
  if (value && chosen) {
    places.set(value, chosen);
  }
  found.data?.items.filter(({ path }) => may(reader, roles, path)).forEach(({ code, path }) => places.set(code, path));
  return (
    <Choice<string>
      listLabel={t('case.division')}
      id={id}
      value={value}
      onChange={(code) => {
        setChosen(places.get(code) ?? '');
        setTyped('');
        onChange?.(code);
      }}
      options={[...places].map(([code, path]) => ({ value: code, label: path }))}
      showSearch={{ filterOption: false, onSearch: setTyped }}
      placeholder={t('file.divisionHint')}
      loading={found.isFetching}
    />
  );
}
