import { useTranslation } from 'react-i18next';
import { api } from '#shared/api/client';
import type { Schemas } from '#shared/api/contracts';
import { Fold } from '#shared/ui/Fold';
import { OneOf } from '#shared/ui/OneOf';
import { Words } from '#shared/ui/Words';
import { ActionForm } from '#shared/ui/ActionForm';
import { AddAttachment } from './AddAttachment';
import type { ShareMove } from './ShareActions';
import { useMove } from './useMove';

type Given = Schemas['HandoverAnswer'];

const OUTCOMES: Given['outcome'][] = ['SOLVED', 'EXPLAINED', 'OUTSIDE'];

/** What the unit did with its share, or why it could not, with what shows it. */
export function AnswerShare({ it, share, onReload }: ShareMove) {
  const { t } = useTranslation();
  const answer = useMove(it, t('open.answered'), ({ path, header }, body: Given) =>
    api.POST('/api/v1/cases/{id}/handovers/{handover}/answer', {
      params: { path: { ...path, handover: share.id }, header },
      body,
    }),
  );
  return (
    <Fold title={t('open.answer')}>
      <AddAttachment id={it.id} handover={share.id} />
      <ActionForm name={`answer-${share.id}`} action={t('open.answer')} primary command={answer} onReload={onReload}>
        <OneOf
          name="outcome"
          label={t('open.answerOutcome')}
          options={OUTCOMES.map((outcome) => ({ value: outcome, label: t(`code.${outcome}`) }))}
        />
        <Words name="text" label={t('open.answerText')} most={10_000} />
      </ActionForm>
    </Fold>
  );
}
