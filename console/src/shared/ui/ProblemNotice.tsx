import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { FieldError, Refusal } from '#shared/api/Refusal';

interface Props {
  refusal: Refusal | null;
  /** Reads anew: what to do about a stale version or a passing failure. */
  onReload?: () => unknown;
}

/** A refusal in plain words, with what helps to find it again. Signed out: the sign-in dialog speaks instead. */
export function ProblemNotice({ refusal, onReload }: Props) {
  const { t, i18n } = useTranslation();
  if (!refusal || refusal.signedOut) {
    return null;
  }
  const { problem, stale, passes, status } = refusal;
  const own = stale ? 'stale' : status === 0 ? 'unreachable' : 'unexpected';
  const useOwn = stale || !problem.title;
  const where = ({ field, row }: FieldError) =>
    row ? t('problem.row', { row }) : i18n.exists(`field.${field}`) ? t(`field.${field}` as 'field.name') : null;
  return (
    <Alert
      role="alert"
      className="notice"
      type={stale || passes ? 'warning' : 'error'}
      showIcon
      title={useOwn ? t(`problem.${own}`) : problem.title}
      description={
        <>
          <p>{useOwn ? t(`problem.${own}Hint`) : passes ? t('problem.laterHint') : problem.detail}</p>
          {refusal.retryAfterSeconds ? <p>{t('problem.retryAfter', { seconds: refusal.retryAfterSeconds })}</p> : null}
          {problem.errors?.length ? (
            <ul>
              {problem.errors.map((error, index) => (
                <li key={index}>{[where(error), error.message ?? error.detail].filter(Boolean).join(': ')}</li>
              ))}
            </ul>
          ) : null}
          {problem.traceId ? <p className="trace">{t('problem.trace', { id: problem.traceId })}</p> : null}
          {onReload && (stale || passes) ? (
            <Button onClick={() => void onReload()}>{t(stale ? 'problem.reload' : 'common.retry')}</Button>
          ) : null}
        </>
      }
    />
  );
}
