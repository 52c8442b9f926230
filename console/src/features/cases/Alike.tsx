import { useQuery } from '@tanstack/react-query';
import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { answer, api } from '#shared/api/client';
import { CaseFacts } from '#shared/cases/CaseFacts';
import { useSettled } from '#shared/ui/useSettled';
import { alike } from './cases';

/** Fewer characters are alike to anything. */
const ENOUGH = 4;

const similar = (q: string, division: string | undefined) => ({
  queryKey: ['similar', 'text', q, division],
  queryFn: () => answer(api.GET('/api/v1/search/similar', { params: { query: { q, ...(division && { division }) } } })),
  staleTime: 60_000,
});

/**
 * Open matters nearby that the one being typed may repeat, and how solved ones like it were solved, each to look at in a
 * window of its own; nothing typed is lost.
 */
export function Alike() {
  const { t } = useTranslation();
  const form = Form.useFormInstance();
  const title = useSettled((Form.useWatch<string | undefined>('title', form) ?? '').trim());
  const division = Form.useWatch<string | undefined>('division', form);
  const category = Form.useWatch<string | undefined>('category', form);
  // It is help, not a need: who files is not held up by it.
  const help = { enabled: title.length >= ENOUGH && Boolean(division), retry: false };
  const { data: fresh = [] } = useQuery({ ...alike(division, title, category), ...help });
  const { data: indexed } = useQuery({ ...similar(title, division), ...help });
  const open = [...fresh, ...(indexed?.open ?? []).filter(({ id }) => fresh.every((it) => it.id !== id))];
  const solved = indexed?.solved ?? [];
  return (
    <div role="status" className="alike">
      {open.length > 0 ? (
        <>
          <p>
            <strong>{t('file.alike')}</strong>
          </p>
          <p className="hint">{t('file.alikeHint')}</p>
          <ul className="plain">
            {open.map((it) => (
              <li key={it.id}>
                <Beside id={it.id} title={it.title} />
                <CaseFacts it={it} />
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {solved.length > 0 ? (
        <details>
          <summary>{t('similar.solved')}</summary>
          <ul className="plain">
            {solved.map((it) => (
              <li key={it.id}>
                <Beside id={it.id} title={it.title} />
                {it.resolution ? <p className="words">{it.resolution}</p> : null}
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </div>
  );
}

function Beside({ id, title }: { id: string; title: string }) {
  return (
    <a href={`/cases/${id}`} target="_blank" rel="noreferrer">
      {title}
    </a>
  );
}
