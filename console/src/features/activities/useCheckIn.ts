import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { answer, api } from '#shared/api/client';
import type { Refusal } from '#shared/api/Refusal';
import { attendance, type Signup } from './activities';

/** What became of one scan: a sign-up, perhaps one that was checked in before, or a refusal. */
export interface Arrival {
  scan: number;
  signup?: Signup;
  again?: boolean;
  refusal?: Refusal;
}

const FEW = 5;

/** How much the computer's clock may be ahead of the service's. */
const SKEW_MILLIS = 10_000;

/** Checks tickets in, and keeps what became of the last few: a queue is faster than one line of words. */
export function useCheckIn(activity: string) {
  const queries = useQueryClient();
  const [arrivals, setArrivals] = useState<Arrival[]>([]);
  const keep = (arrival: (before: Arrival[]) => Arrival) =>
    setArrivals((before) => [arrival(before), ...before].slice(0, FEW));
  const checkIn = useMutation({
    mutationFn: ({ ticket }: { ticket: string; scan: number }) =>
      answer(api.POST('/api/v1/activities/{id}/checkins', { params: { path: { id: activity } }, body: { ticket } })),
    onSuccess: (signup, { scan }) => {
      const older = Date.parse(signup.checkedInAt ?? '') < scan - SKEW_MILLIS;
      keep((before) => ({ scan, signup, again: older || before.some((arrival) => arrival.signup?.id === signup.id) }));
      return queries.invalidateQueries({ queryKey: attendance(activity).queryKey });
    },
    onError: (refusal, { scan }) => keep(() => ({ scan, refusal })),
  });
  return { arrivals, refusal: checkIn.error, submit: (ticket: string) => checkIn.mutate({ ticket, scan: Date.now() }) };
}
