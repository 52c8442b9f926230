import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '#shared/api/client';
import { everyPage } from '#shared/api/pages';
import { may, type Role } from '#shared/session/rights';
import { useMe } from '#shared/session/useMe';
import { Choice } from '#shared/ui/Choice';
import { ProblemNotice } from '#shared/ui/ProblemNotice';
import { usePlace } from './usePlace';

interface Props {
  id?: string;
  value?: string;
  onChange?: (code: string) => void;
  /** Only divisions where these roles reach. */
  roles: readonly Role[];
  /** Whether none may be chosen, which is told as an empty code; and what that means. */
  none?: string;
}

/** As the service takes it. */
const LONGEST_NAME = 20;

const ENOUGH = 50;

/** A division by its path: names recur, paths do not. Starts with the reader's own and what lies below. */
export function DivisionPicker({ id, value, onChange, roles, none }: Props) {
  const { t } = useTranslation();
  const reader = useMe();
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState<{ code: string; path: string }>();
  const name = useDeferredValue(typed.trim());
  const own = (reader?.grants ?? []).filter((grant) => roles.includes(grant.role));
  const query = { limit: 200, ...(name ? { name } : { parent: own[0]?.division }) };
  const found = useQuery({
    queryKey: ['divisions', query, roles],
    queryFn: async () => {
      // The whole tenant is searched: what the reader may choose can come late.
      const within = <Division extends { path: string }>(items: Division[]) =>
        items.filter(({ path }) => may(reader, roles, path));
      return within(
        await everyPage(
          (cursor) => answer(api.GET('/api/v1/divisions', { params: { query: { ...query, ...cursor } } })),
          (items) => within(items).length >= ENOUGH,
        ),
      );
    },
    enabled: own.length > 0,
    staleTime: 300_000,
  });
  const places = new Map(name ? [] : own.map((grant) => [grant.division, grant.place]));
  found.data?.forEach(({ code, path }) => places.set(code, path));
  if (chosen && chosen.code === value) {
    places.set(chosen.code, chosen.path);
  }
  const elsewhere = usePlace(value && !places.has(value) ? value : undefined);
  if (value && elsewhere) {
    places.set(value, elsewhere);
  }
  return (
    <>
      <Choice<string>
        listLabel={t('case.division')}
        id={id}
        value={value}
        onChange={(code: string | undefined) => {
          setChosen(code ? { code, path: places.get(code) ?? code } : undefined);
          setTyped('');
          onChange?.(code ?? '');
        }}
        options={[...places].map(([code, path]) => ({ value: code, label: path }))}
        showSearch={{
          filterOption: false,
          searchValue: typed,
          onSearch: (text) => setTyped(text.slice(0, LONGEST_NAME)),
        }}
        allowClear={none !== undefined}
        placeholder={none ?? t('file.divisionHint')}
        loading={found.isFetching}
      />
      <ProblemNotice refusal={found.error} onReload={found.refetch} />
    </>
  );
}
