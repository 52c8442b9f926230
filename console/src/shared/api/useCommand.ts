import { useMutation, type UseMutationResult } from '@tanstack/react-query';
import { useState } from 'react';
import { CommandKey } from './commandKey';
import type { Refusal } from './Refusal';

/** A change that the reader asks for; `send` passes the key on as Idempotency-Key. */
export function useCommand<Request, Answer>(
  send: (request: Request, key: string) => Promise<Answer>,
  onSuccess: (answer: Answer) => unknown,
): UseMutationResult<Answer, Refusal, Request> {
  const [key] = useState(() => new CommandKey());
  return useMutation<Answer, Refusal, Request>({
    mutationFn: (request) => send(request, key.for(request)),
    onSuccess: (answer) => {
      key.done();
      return onSuccess(answer);
    },
  });
}
