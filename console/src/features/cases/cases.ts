import { queryOptions, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '#shared/api/client';
import type { Schemas } from '#shared/api/contracts';

export type CaseDetail = Schemas['CaseViewDetail'];
export type CaseStatus = CaseDetail['status'];
export type Share = Schemas['HandoverView'];
export type Attachment = Schemas['Attachment'];
export type CaseKind = CaseDetail['kind'];

export const KINDS: CaseKind[] = ['CONCERN', 'DISPUTE', 'ERRAND', 'FINDING', 'SUGGESTION'];

/** How satisfied somebody can be, best first. */
export const SCALE = ['VERY', 'YES', 'FAIR', 'NO'] as const;

export const oneCase = (id: string) =>
  queryOptions({
    queryKey: ['case', id],
    queryFn: () => answer(api.GET('/api/v1/cases/{id}', { params: { path: { id } } })),
  });

/** Shows a case as a move has left it; lists that hold it are read again when they are next looked at. */
export function useMoved() {
  const queries = useQueryClient();
  return (it: CaseDetail) => {
    queries.setQueryData(oneCase(it.id).queryKey, it);
    void queries.invalidateQueries({ queryKey: ['cases'] });
    void queries.invalidateQueries({ queryKey: ['handovers'] });
    void queries.invalidateQueries({ queryKey: ['search'] });
  };
}

/** Open matters nearby that one with such a title may repeat. */
export const alike = (division: string | null | undefined, title: string, category?: string | null) =>
  queryOptions({
    queryKey: ['cases', 'alike', division, title, category],
    queryFn: () => {
      const query = { division: division ?? '', title, ...(category && { category }) };
      return answer(api.GET('/api/v1/cases/duplicates', { params: { query } }));
    },
    staleTime: 60_000,
  });

export const attachments = (id: string) =>
  queryOptions({
    queryKey: ['attachments', id],
    queryFn: () => answer(api.GET('/api/v1/cases/{id}/attachments', { params: { path: { id } } })),
  });

/** Those that no share shows as its evidence. */
export function withoutEvidence(files: Attachment[], shares: Share[]): Attachment[] {
  return files.filter(({ handover }) => shares.every(({ id }) => id !== handover));
}
