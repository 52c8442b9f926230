import { useTranslation } from 'react-i18next';
import type { Schemas } from '#shared/api/contracts';
import { useTimes } from '#shared/i18n/times';

interface Props {
  it: Schemas['AuditRecord'];
  /** Narrows the list to one account or one thing. */
  onAsk: (name: 'account' | 'id', value: string) => void;
}

const ID_TAIL = -6;

/** One thing that was done, or refused; ids only, because the audit knows no names. */
export function AuditRow({ it, onAsk }: Props) {
  const { t, i18n } = useTranslation();
  const word = (code: string, ...kinds: string[]) => {
    const key = kinds.map((kind) => `${kind}.${code}`).find((known) => i18n.exists(known));
    return key ? t(key as 'resident.action.READ') : code;
  };
  const { moment } = useTimes();
  return (
    <li>
      <p className="facts">
        <strong>{word(it.action, 'resident.action', 'open.event')}</strong>
        <span className={it.outcome === 'DONE' ? 'tag' : 'tag overdue'}>
          {it.outcome === 'DONE' ? t('audit.done') : t('audit.refused', { code: it.outcome })}
        </span>
        <span>{moment(it.at)}</span>
        {it.purpose ? <span>{t('audit.purpose', { code: word(it.purpose, 'resident.reason') })}</span> : null}
      </p>
      <p className="facts">
        {it.account ? (
          <button type="button" className="quiet" onClick={() => onAsk('account', it.account!)}>
            {t('resident.account', { id: it.account.slice(ID_TAIL) })}
          </button>
        ) : null}
        {it.entityId ? (
          <button type="button" className="quiet" onClick={() => onAsk('id', it.entityId!)}>
            {it.entity} …{it.entityId.slice(ID_TAIL)}
          </button>
        ) : null}
      </p>
    </li>
  );
}
