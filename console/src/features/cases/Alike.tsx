import { useQuery } from '@tanstack/react-query';
import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSettled } from '#shared/ui/useSettled';
import { alike } from './cases';
import { CaseFacts } from '#shared/cases/CaseFacts';

/** Fewer characters are alike to anything. */
const ENOUGH = 4;

/** Open matters nearby that the one being typed may repeat, each to look at in a window of its own; nothing typed is lost. */
export function Alike() {
  const { t } = useTranslation();
  const form = Form.useFormInstance();
  const title = useSettled((Form.useWatch<string | undefined>('title', form) ?? '').trim());
  const division = Form.useWatch<string | undefined>('division', form);
  const category = Form.useWatch<string | undefined>('category', form);
  const { data = [] } = useQuery({
    ...alike(division, title, category),
    enabled: title.length >= ENOUGH && Boolean(division),
    // It is help, not a need: who files is not held up by it.
    retry: false,
  });
  return (
    <div role="status" className="alike">
      {data.length > 0 ? (
        <>
          <p>
            <strong>{t('file.alike')}</strong>
          </p>
          <p className="hint">{t('file.alikeHint')}</p>
          <ul className="plain">
            {data.map((it) => (
              <li key={it.id}>
                <a href={`/cases/${it.id}`} target="_blank" rel="noreferrer">
                  {it.title}
                </a>
                <CaseFacts it={it} />
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </div>
  );
}
