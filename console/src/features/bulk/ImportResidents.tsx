import { Checkbox } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { answer, api } from '#shared/api/client';
import { fileBody } from '#shared/api/fileBody';
import { useCommand } from '#shared/api/useCommand';
import { DivisionPicker } from '#shared/divisions/DivisionPicker';
import { KEEP_RESIDENTS } from '#shared/session/roles';
import { useMe } from '#shared/session/useMe';
import { ChooseFile } from '#shared/ui/ChooseFile';
import { Page } from '#shared/ui/Page';
import { ProblemNotice } from '#shared/ui/ProblemNotice';
import { typeOf } from './bulk';
import { lastImport, rememberImport } from './lastImport';

interface Brought {
  file: File;
  division: string;
  goOn: boolean;
  /** Tells one file from another to the key of the request. */
  of: [string, number, number];
}

/** Brings a file of a community's residents, which is checked first and changes nothing before it is committed. */
export default function ImportResidents() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const reader = useMe();
  const own = reader?.grants.find(({ role }) => KEEP_RESIDENTS.includes(role));
  const [division, setDivision] = useState(own?.division ?? '');
  const [goOn, setGoOn] = useState(false);
  const last = lastImport(reader?.account);
  const start = useCommand(
    ({ file, division, goOn }: Brought, key) =>
      answer(
        api.POST('/api/v1/residents/imports', {
          params: { query: { division, goOn }, header: { 'Idempotency-Key': key } },
          ...fileBody(file, typeOf(file)),
        }),
      ),
    ({ id }) => {
      rememberImport(reader?.account, id);
      return navigate(`/residents/imports/${id}`);
    },
  );
  const bring = (file: File) =>
    start.mutate({ file, division, goOn, of: [file.name, file.size, file.lastModified] });
  return (
    <Page title={t('bulk.import')}>
      <p>
        <Link to="/households">↑ {t('household.title')}</Link>
      </p>
      <section className="card form">
        <p>{t('bulk.importHint')}</p>
        <p>
          <a className="save" href="/api/v1/residents/imports/template" download>
            {t('bulk.template')}
          </a>
        </p>
        <div className="pick">
          <label htmlFor="division">{t('bulk.community')}</label>
          <DivisionPicker id="division" value={division} onChange={setDivision} roles={KEEP_RESIDENTS} />
        </div>
        <p>
          <Checkbox checked={goOn} onChange={({ target }) => setGoOn(target.checked)}>
            {t('bulk.goOn')}
          </Checkbox>
        </p>
        <ChooseFile
          label={t(start.isPending ? 'attachment.adding' : 'bulk.choose')}
          accept=".csv,.xlsx"
          disabled={start.isPending || division === ''}
          onChoose={bring}
        />
        <ProblemNotice refusal={start.error} />
        {last ? (
          <p className="below">
            <Link to={`/residents/imports/${last}`}>{t('bulk.last')}</Link>
          </p>
        ) : null}
      </section>
    </Page>
  );
}
