import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { answer, api } from '#shared/api/client';
import { decoded, rowsOf } from './csv';
import { after, missing, read, type Report } from './history';

export interface Wish {
  file: File;
  source: string;
  division: string;
}

/** As few as an answer takes a moment for. */
const BATCH = 100;

/** Takes a file in, some rows at a time. Sent again it changes nothing: each matter is known by its source and id. */
export function useImport() {
  const [report, setReport] = useState<Report>();
  const [unfit, setUnfit] = useState<'torn' | string[]>();
  const take = useMutation({
    mutationFn: async ({ file, source, division }: Wish) => {
      setReport(undefined);
      const rows = rowsOf(await textOf(file));
      const lacking = rows && missing(rows);
      setUnfit(lacking ?? 'torn');
      if (!rows || lacking?.length) {
        return;
      }
      const { good, bad } = read(rows, division);
      let now: Report = { rows: rows.length - 1, done: bad.length, created: 0, existing: 0, refused: bad };
      setReport(now);
      for (let from = 0; from < good.length; from += BATCH) {
        const batch = good.slice(from, from + BATCH);
        const items = batch.map(({ item }) => item);
        now = after(now, batch, await answer(api.POST('/api/v1/cases/imports', { body: { source, items } })));
        setReport(now);
      }
    },
  });
  return { take, report, unfit };
}

/** A file that the disk does not give any more says nothing. */
async function textOf(file: File): Promise<string> {
  return decoded(await file.arrayBuffer().catch(() => new ArrayBuffer(0)));
}
