import { Button } from 'antd';
import { ProblemNotice } from '#shared/ui/ProblemNotice';
import type { Sending } from '#shared/api/useVersioned';
import type { Move } from './CaseActions';
import type { CaseDetail } from './cases';
import { useMove } from './useMove';

interface Props extends Move {
  action: string;
  done: string;
  primary?: boolean;
  send: Sending<CaseDetail, void>;
}

/** A move that asks for nothing: its button. */
export function PlainMove({ action, done, primary, send, it, onReload }: Props) {
  const move = useMove(it, done, send);
  return (
    <div>
      <Button type={primary ? 'primary' : 'default'} block loading={move.pending} onClick={() => move.submit()}>
        {action}
      </Button>
      <ProblemNotice refusal={move.refusal} onReload={onReload} />
    </div>
  );
}
