import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useTimes } from '#shared/i18n/times';
import { Facts } from '#shared/ui/Facts';
import { Loading } from '#shared/ui/Loading';
import { Page } from '#shared/ui/Page';
import { ProblemNotice } from '#shared/ui/ProblemNotice';
import { CheckHousehold } from './CheckHousehold';
import { EndHousehold } from './EndHousehold';
import { oneHousehold } from './households';
import { RegisterResident } from './RegisterResident';

/** One household: where, since when, and who belongs to it, names masked. */
export default function OpenHousehold() {
  const { t } = useTranslation();
  const { day, moment } = useTimes();
  const { id = '' } = useParams();
  const { data: it, error, refetch } = useQuery(oneHousehold(id));
  if (!it) {
    return (
      <Page title={t('household.one')}>
        {error ? <ProblemNotice refusal={error} onReload={refetch} /> : <Loading />}
      </Page>
    );
  }
  return (
    <Page title={it.path ?? t('household.one')} aside={<span className="hint">{it.place}</span>}>
      <p>
        <Link to={`/households/at/${it.dwelling}`}>↑ {t('household.up')}</Link>
      </p>
      <section className="card">
        <Facts
          facts={[
            [t('household.number'), it.number],
            [t('household.tenureLabel'), t(`household.tenure.${it.tenure}`)],
            [t('household.from'), day(it.from)],
            [t('household.to'), day(it.to)],
            [t('household.checkedAt'), it.checkedAt ? moment(it.checkedAt) : t('household.neverChecked')],
          ]}
        />
        {it.to ? null : <CheckHousehold it={it} onReload={refetch} />}
        {it.to ? null : <EndHousehold it={it} onReload={refetch} />}
      </section>
      <section aria-labelledby="members">
        <h2 id="members">{t('household.membersTitle')}</h2>
        <ul className="rows">
          {it.members.map((member) => (
            <li key={member.resident + member.from}>
              <h3>
                <Link to={`/residents/${member.resident}`}>{member.name}</Link>
              </h3>
              <p className="facts">
                {member.relation ? <span>{t(`household.relation.${member.relation}`)}</span> : null}
                <span>
                  {day(member.from)} – {member.to ? day(member.to) : t('household.today')}
                </span>
              </p>
            </li>
          ))}
        </ul>
      </section>
      {it.to ? null : <RegisterResident household={it} />}
    </Page>
  );
}
