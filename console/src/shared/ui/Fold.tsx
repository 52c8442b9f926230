import type { ReactNode } from 'react';

/** What is needed now and then, folded away behind its name. */
export function Fold({ title, onOpen, children }: { title: string; onOpen?: () => void; children: ReactNode }) {
  return (
    <details className="fold" onToggle={({ currentTarget }) => (currentTarget.open ? onOpen?.() : undefined)}>
      <summary>{title}</summary>
      {children}
    </details>
  );
}
