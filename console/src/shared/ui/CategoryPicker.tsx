import { useQueryClient } from '@tanstack/react-query';
import { Cascader } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '#shared/api/client';
import { everyPage } from '#shared/api/pages';
import type { Refusal } from '#shared/api/Refusal';
import { ProblemNotice } from './ProblemNotice';

interface Option {
  value: string;
  label: string;
  isLeaf?: boolean;
  children?: Option[];
}

const LEVELS = 3;

/** A category by its path; each level is read when somebody opens it. */
export function CategoryPicker({ id, onChange }: { id?: string; onChange?: (path: string | undefined) => void }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [options, setOptions] = useState<Option[]>([]);
  const [failed, setFailed] = useState<{ refusal: Refusal; again: () => void }>();
  const children = async (parent?: string): Promise<Option[]> => {
    const categories = await queries.fetchQuery({
      queryKey: ['categories', parent ?? ''],
      queryFn: () =>
        everyPage((cursor) =>
          answer(api.GET('/api/v1/categories', { params: { query: { limit: 200, ...(parent && { parent }), ...cursor } } })),
        ),
      staleTime: 300_000,
    });
    return categories.map(({ name, path }) => ({ value: path, label: name, isLeaf: path.split('/').length === LEVELS }));
  };
  const show = (parent: string | undefined, shown: (below: Option[]) => void) => {
    setFailed(undefined);
    children(parent).then(shown, (refusal: Refusal) => setFailed({ refusal, again: () => show(parent, shown) }));
  };
  useEffect(() => {
    show(undefined, setOptions);
    // Once: what lies below comes with loadData.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  return (
    <>
      <Cascader<Option>
        id={id}
        options={options}
        changeOnSelect
        allowClear
        placeholder={t('common.optional')}
        displayRender={(labels) => labels.join(' / ')}
        loadData={(chain) => {
          const opened = chain.at(-1)!;
          show(opened.value, (below) => {
            opened.children = below;
            opened.isLeaf = below.length === 0;
            setOptions((now) => [...now]);
          });
        }}
        onChange={(chain) => onChange?.((chain as string[] | undefined)?.at(-1))}
      />
      {failed ? <ProblemNotice refusal={failed.refusal} onReload={failed.again} /> : null}
    </>
  );
}
