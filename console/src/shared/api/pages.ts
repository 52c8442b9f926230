interface Page<Item> {
  items: Item[];
  next?: string | null;
}

/** How useInfiniteQuery goes from page to page. */
export const pages = {
  initialPageParam: '',
  getNextPageParam: (page: Page<unknown>) => page.next ?? undefined,
};

/** What all pages that were read so far hold. */
export function itemsOf<Item>(data: { pages: Page<Item>[] } | undefined): Item[] | undefined {
  return data?.pages.flatMap(({ items }) => items);
}

/** Reads on until the end, or until `enough` says so. */
export async function everyPage<Item>(
  read: (cursor: { cursor?: string }) => Promise<Page<Item>>,
  enough: (items: Item[]) => boolean = () => false,
): Promise<Item[]> {
  let page = await read({});
  let items = page.items;
  while (page.next && !enough(items)) {
    page = await read({ cursor: page.next });
    items = [...items, ...page.items];
  }
  return items;
}
