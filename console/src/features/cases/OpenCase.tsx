import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { Loading } from '#shared/ui/Loading';
import { Page } from '#shared/ui/Page';
import { ProblemNotice } from '#shared/ui/ProblemNotice';
import { AboutCase } from './AboutCase';
import { Attachments } from './Attachments';
import { CaseActions } from './CaseActions';
import { CaseTimeline } from './CaseTimeline';
import { oneCase, type CaseDetail } from './cases';
import { Clocks } from './Clocks';
import { JoinedCases } from './JoinedCases';
import { Meeting } from './Meeting';
import { Shares } from './Shares';
import { SimilarCases } from './SimilarCases';
import { StatusTag } from '#shared/cases/StatusTag';

/** One matter: what it is, what the reader can do with it, who has it, what is due, and what happened to it. */
export default function OpenCase() {
  const { id = '' } = useParams();
  const { t } = useTranslation();
  const { data: it, error, refetch } = useQuery(oneCase(id));
  if (!it) {
    return (
      <Page title={t('open.title')}>
        {error ? <ProblemNotice refusal={error} onReload={refetch} /> : <Loading rows={8} />}
      </Page>
    );
  }
  return (
    <Page key={id} title={it.title} aside={<Standing it={it} />}>
      <div className="columns">
        <AboutCase it={it} />
        <CaseActions it={it} onReload={refetch} />
        <div className="rest">
          <Clocks it={it} />
          <Meeting it={it} onReload={refetch} />
          <Shares it={it} onReload={refetch} />
          <JoinedCases joined={it.joined} />
          <SimilarCases id={it.id} />
          <Attachments it={it} />
          <CaseTimeline timeline={it.timeline} />
        </div>
      </div>
    </Page>
  );
}

function Standing({ it }: { it: CaseDetail }) {
  const { t } = useTranslation();
  return (
    <span>
      {it.confidential ? (
        <span className="tag confidential" title={t('case.confidentialHint')}>
          {t('case.confidential')}
        </span>
      ) : null}{' '}
      <StatusTag status={it.status} />
    </span>
  );
}
