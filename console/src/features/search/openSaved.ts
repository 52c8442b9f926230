import { redirect } from 'react-router';
import { queryClient } from '#shared/api/queryClient';
import { addressOf, askedAgain } from './question';
import { savedSearches, seeSaved } from './search';

/** The way to a saved search, asked again, which sees what is new; none if it is kept no longer or cannot be read now. */
export async function openSaved(id: string) {
  try {
    const { items } = await queryClient.fetchQuery(savedSearches);
    const kept = items.find((it) => it.id === id);
    if (!kept) {
      return null;
    }
    await seeSaved(id);
    void queryClient.invalidateQueries({ queryKey: savedSearches.queryKey });
    return redirect(`/?${addressOf(askedAgain(kept))}`);
  } catch {
    return null;
  }
}
