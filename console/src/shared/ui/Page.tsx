import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

let first = true;

/** One page: names the document, and after a change of page tells a screen reader where it is by focusing the heading. */
export function Page({ title, aside, children }: { title: string; aside?: ReactNode; children: ReactNode }) {
  const { t } = useTranslation();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} · ${t('product')}`;
  }, [title, t]);
  useEffect(() => {
    if (!first) {
      heading.current?.focus();
    }
    first = false;
  }, []);
  return (
    <>
      <div className="page-head">
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {aside}
      </div>
      {children}
    </>
  );
}
