import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answer, api } from '#shared/api/client';
import { pages } from '#shared/api/pages';
import type { Schemas } from '#shared/api/contracts';
import { Facts } from '#shared/ui/Facts';
import { Listed } from '#shared/ui/Listed';
import { Loading } from '#shared/ui/Loading';
import { Page } from '#shared/ui/Page';
import { ProblemNotice } from '#shared/ui/ProblemNotice';
import { ReadingRow } from '#shared/ui/ReadingRow';
import { LinkOwnFile } from './LinkOwnFile';
import { ownFile } from './own';
import { UnlinkOwnFile } from './UnlinkOwnFile';

/** What the community has on file about the reader, and who has read it; without a link, the way to one. */
export default function OwnFile() {
  const { t } = useTranslation();
  const { data: it, error, refetch } = useQuery(ownFile);
  const missing = error?.status === 404;
  return (
    <Page title={t('own.fileOf')}>
      {missing ? <LinkOwnFile /> : <ProblemNotice refusal={error} onReload={refetch} />}
      {it && !missing ? <File it={it} /> : error ? null : <Loading />}
    </Page>
  );
}

function File({ it }: { it: Schemas['ResidentView'] }) {
  const { t } = useTranslation();
  const contact = it.emergencyContact;
  const list = useInfiniteQuery({
    queryKey: ['own', 'readings'],
    queryFn: ({ pageParam: cursor }) =>
      answer(api.GET('/api/v1/my/file/readings', { params: { query: { ...(cursor && { cursor }) } } })),
    ...pages,
  });
  return (
    <>
      <section className="card">
        <Facts
          facts={[
            [t('household.name'), it.name],
            [t('household.phone'), it.phone],
            [t('resident.emergencyContact'), contact ? `${contact.name} ${contact.phone}` : null],
            [t('household.one'), it.path],
            [t('case.place'), it.place],
          ]}
        />
        <UnlinkOwnFile />
      </section>
      <section aria-labelledby="readings">
        <h2 id="readings">{t('own.readings')}</h2>
        <Listed
          list={list}
          label={t('own.readings')}
          none={t('resident.noReadings')}
          row={(reading) => <ReadingRow key={`${reading.at}${reading.account}${reading.action}`} it={reading} />}
        />
      </section>
    </>
  );
}
