import { Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DivisionPicker } from '#shared/divisions/DivisionPicker';
import { IMPORT_HISTORY } from '#shared/session/roles';
import { useMe } from '#shared/session/useMe';
import { ChooseFile } from '#shared/ui/ChooseFile';
import { Page } from '#shared/ui/Page';
import { ProblemNotice } from '#shared/ui/ProblemNotice';
import { NEEDED, OPTIONAL } from './history';
import { ImportReport } from './ImportReport';
import { useImport } from './useImport';

/** Brings matters of the past from an older system. */
export default function ImportHistory() {
  const { t } = useTranslation();
  const own = useMe()?.grants.find(({ role }) => IMPORT_HISTORY.includes(role));
  const [division, setDivision] = useState(own?.division ?? '');
  const [typed, setSource] = useState('');
  const source = typed.trim();
  const { take, report, unfit } = useImport();
  const state = take.isPending ? 'working' : take.error ? 'stopped' : 'done';
  return (
    <Page title={t('history.title')}>
      <section className="card form">
        <p>{t('history.hint')}</p>
        <p>
          {t('csv.columns')} <code>{NEEDED.join(',')}</code>
        </p>
        <p>
          {t('history.optional')} <code>{OPTIONAL.join(',')}</code>
        </p>
        <div className="pick">
          <label htmlFor="source">{t('history.source')}</label>
          <Input
            id="source"
            value={typed}
            maxLength={50}
            aria-describedby="source-hint"
            onChange={({ target }) => setSource(target.value)}
          />
        </div>
        <p className="hint" id="source-hint">
          {t('history.sourceHint')}
        </p>
        <div className="pick">
          <label htmlFor="division">{t('history.division')}</label>
          <DivisionPicker id="division" value={division} onChange={setDivision} roles={IMPORT_HISTORY} />
        </div>
        <ChooseFile
          label={t(take.isPending ? 'attachment.adding' : 'csv.choose')}
          accept=".csv,text/csv"
          disabled={take.isPending || division === '' || source === ''}
          onChoose={(file) => take.mutate({ file, source, division })}
        />
        {unfit?.length ? (
          <p role="alert">{unfit === 'torn' ? t('history.torn') : t('history.lacks', { columns: unfit.join(', ') })}</p>
        ) : null}
        <ProblemNotice refusal={take.error} />
      </section>
      {report ? <ImportReport it={report} state={state} /> : null}
    </Page>
  );
}
