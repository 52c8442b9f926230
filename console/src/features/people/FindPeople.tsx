import { useMutation } from '@tanstack/react-query';
import { Button, Input, Radio } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '#shared/api/client';
import { reachesAcross } from '#shared/session/rights';
import { READ } from '#shared/session/roles';
import { useMe } from '#shared/session/useMe';
import { Loading } from '#shared/ui/Loading';
import { Nothing } from '#shared/ui/Nothing';
import { Page } from '#shared/ui/Page';
import { ProblemNotice } from '#shared/ui/ProblemNotice';
import { FoundItem } from './FoundItem';

const REASONS = ['CONTACT', 'VISIT', 'CASE', 'EMERGENCY'] as const;
type Reason = (typeof REASONS)[number];

const FEW = 20;

/** Finds residents, cases by who brought them, and homes within the reader's grants. What is asked stays out of the address and the cache: names belong in no history. */
export default function FindPeople() {
  const { t } = useTranslation();
  const across = reachesAcross(useMe(), READ);
  const [reason, setReason] = useState<Reason>(REASONS[0]);
  const find = useMutation({
    mutationFn: (query: { q: string; reason?: Reason }) =>
      answer(api.GET('/api/v1/search/people', { params: { query: { ...query, limit: FEW } } })),
    gcTime: 0,
  });
  const people = find.data?.items;
  return (
    <Page title={t('people.title')}>
      <form
        role="search"
        onSubmit={(event) => {
          event.preventDefault();
          const q = String(new FormData(event.currentTarget).get('q')).trim();
          find.mutate({ q, ...(across && { reason }) });
        }}
      >
        {across ? (
          <fieldset className="why">
            <legend>{t('people.reason')}</legend>
            <Radio.Group
              value={reason}
              onChange={({ target }) => setReason(target.value)}
              options={REASONS.map((code) => ({ value: code, label: t(`resident.reason.${code}`) }))}
            />
          </fieldset>
        ) : null}
        <div className="search">
          <Input
            name="q"
            size="large"
            aria-label={t('people.label')}
            placeholder={`${t('people.label')} · ${t('people.hint')}`}
            minLength={2}
            maxLength={50}
            required
            autoComplete="off"
          />
          <Button type="primary" size="large" htmlType="submit">
            {t('people.action')}
          </Button>
        </div>
      </form>
      <ProblemNotice refusal={find.error} onReload={() => find.variables && find.mutate(find.variables)} />
      {find.isPending ? <Loading /> : null}
      {find.data?.away.length ? (
        <p className="hint" role="status">
          {t('people.away', { kinds: find.data.away.map((type) => t(`people.type.${type}`)).join(t('people.and')) })}
        </p>
      ) : null}
      {people?.length === 0 ? <Nothing title={t('people.none')} hint={t('people.noneHint')} /> : null}
      {people ? (
        <ul className="rows" aria-label={t('people.title')}>
          {people.map((it) => (
            <FoundItem key={`${it.type} ${it.id}`} it={it} />
          ))}
        </ul>
      ) : null}
      {people && people.length >= FEW ? <p className="hint">{t('people.few')}</p> : null}
    </Page>
  );
}
