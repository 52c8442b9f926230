import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '#shared/api/client';
import { fileBody } from '#shared/api/fileBody';
import { ProblemNotice } from '#shared/ui/ProblemNotice';
import { AdminPage } from './AdminPage';
import { DivisionReport } from './DivisionReport';
import { ImportCsv } from './ImportCsv';

interface Wish {
  file: File;
  dryRun: boolean;
}

/** Borders and names as a file has them: first it is only told what would change, then it is done. */
export default function ImportDivisions() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [complete, setComplete] = useState(false);
  const load = useMutation({
    mutationFn: ({ file, dryRun }: Wish) =>
      answer(
        api.POST('/api/v1/divisions/imports', {
          params: { query: { dryRun, complete } },
          ...fileBody(file, 'text/csv'),
        }),
      ),
    onSuccess: (report) =>
      report.applied
        ? queries.invalidateQueries({ predicate: ({ queryKey }) => ['divisions', 'division'].includes(String(queryKey[0])) })
        : undefined,
  });
  const report = load.data;
  const tried = load.variables?.file;
  return (
    <AdminPage title={t('admin.divisions.title')} about={t('admin.divisions.about')}>
      <p>
        <Checkbox
          checked={complete}
          onChange={({ target }) => {
            setComplete(target.checked);
            load.reset();
          }}
        >
          {t('admin.divisions.complete')}
        </Checkbox>
      </p>
      <ImportCsv
        columns="code,name,level,parent_code"
        hint={t('admin.divisions.hint')}
        command={{ ...load, error: null, mutate: (file) => load.mutate({ file, dryRun: true }) }}
      />
      <ProblemNotice refusal={load.error} />
      {report ? (
        <section className="card" role="status">
          <DivisionReport it={report} />
          {tried && !report.applied && report.errors.length === 0 ? (
            <Button type="primary" loading={load.isPending} onClick={() => load.mutate({ file: tried, dryRun: false })}>
              {t('admin.divisions.apply')}
            </Button>
          ) : null}
        </section>
      ) : null}
    </AdminPage>
  );
}
