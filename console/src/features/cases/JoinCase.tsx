import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '#shared/api/client';
import { Fold } from '#shared/ui/Fold';
import { Loading } from '#shared/ui/Loading';
import { OneOf } from '#shared/ui/OneOf';
import { ProblemNotice } from '#shared/ui/ProblemNotice';
import { ActionForm } from '#shared/ui/ActionForm';
import type { Move } from './CaseActions';
import { alike } from './cases';
import { useMove } from './useMove';

/** Joins the matter under one nearby that is the same; people join, the machine only offers. */
export function JoinCase({ it, onReload }: Move) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const found = useQuery({ ...alike(it.division, it.title), enabled: open && it.division != null });
  const join = useMove(it, t('open.joined'), (params, body: { parent: string }) =>
    api.POST('/api/v1/cases/{id}/join', { params, body }),
  );
  const others = found.data?.filter(({ id }) => id !== it.id);
  return (
    <Fold title={t('open.join')} onOpen={() => setOpen(true)}>
      <ProblemNotice refusal={found.error} onReload={found.refetch} />
      {found.isLoading ? <Loading rows={2} /> : null}
      {others?.length === 0 ? <p className="hint">{t('open.joinNone')}</p> : null}
      {others?.length ? (
        <ActionForm name="join" action={t('open.join')} command={join} onReload={onReload}>
          <OneOf
            name="parent"
            label={t('open.joinUnder')}
            options={others.map(({ id, number, title }) => ({ value: id, label: `${title} · ${number}` }))}
          />
        </ActionForm>
      ) : null}
    </Fold>
  );
}
