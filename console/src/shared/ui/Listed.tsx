import type { ReactNode } from 'react';
import type { Refusal } from '#shared/api/Refusal';
import { itemsOf } from '#shared/api/pages';
import { Loading } from './Loading';
import { More } from './More';
import { Nothing } from './Nothing';
import { ProblemNotice } from './ProblemNotice';

interface Props<Item> {
  list: {
    data: { pages: { items: Item[]; next?: string | null }[] } | undefined;
    error: Refusal | null;
    refetch: () => unknown;
    hasNextPage: boolean;
    isFetchingNextPage: boolean;
    fetchNextPage: () => unknown;
  };
  label: string;
  none: string;
  noneHint?: string;
  row: (item: Item) => ReactNode;
}

/** A list page by page: what is in it, that it is empty, on its way, or refused. Rows are list items with a key. */
export function Listed<Item>({ list, label, none, noneHint, row }: Props<Item>) {
  const items = itemsOf(list.data);
  return (
    <>
      <ProblemNotice refusal={list.error} onReload={list.refetch} />
      {items?.length === 0 ? <Nothing title={none} hint={noneHint} /> : null}
      {items ? (
        <ul className="rows" aria-label={label}>
          {items.map(row)}
        </ul>
      ) : list.error ? null : (
        <Loading />
      )}
      <More list={list} />
    </>
  );
}
