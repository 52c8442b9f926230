import type { ReactNode } from 'react';
import { Fold } from '#shared/ui/Fold';
import { ActionForm } from '#shared/ui/ActionForm';
import type { Sending } from '#shared/api/useVersioned';
import type { Move } from './CaseActions';
import type { CaseDetail } from './cases';
import { useMove } from './useMove';

interface Props<Body> extends Move {
  /** Keeps the fields of the forms on one page apart. */
  name: string;
  action: string;
  done: string;
  send: Sending<CaseDetail, Body>;
  children: ReactNode;
}

/** A move that is needed now and then, folded away behind its name: what it asks for, and the button that sends it. */
export function FoldedMove<Body>({ name, action, done, send, it, onReload, children }: Props<Body>) {
  const command = useMove(it, done, send);
  return (
    <Fold title={action}>
      <ActionForm<Body> name={name} action={action} command={command} onReload={onReload}>
        {children}
      </ActionForm>
    </Fold>
  );
}
