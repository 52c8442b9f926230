import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Input, type InputRef } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { answer, api } from '#shared/api/client';
import { useTimes } from '#shared/i18n/times';
import { Page } from '#shared/ui/Page';
import { ProblemNotice } from '#shared/ui/ProblemNotice';
import { attendance, oneActivity } from './activities';
import { Attendance } from './Attendance';

/** The door: a scanner types the ticket and Enter, one after the other, so the field empties and stays in focus. */
export default function CheckIn() {
  const { t } = useTranslation();
  const { clock } = useTimes();
  const { id = '' } = useParams();
  const queries = useQueryClient();
  const activity = useQuery(oneActivity(id));
  const field = useRef<InputRef>(null);
  const [typed, setTyped] = useState('');
  const checkIn = useMutation({
    mutationFn: (ticket: string) =>
      answer(api.POST('/api/v1/activities/{id}/checkins', { params: { path: { id } }, body: { ticket } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: attendance(id).queryKey }),
    onSettled: () => field.current?.focus(),
  });
  useEffect(() => field.current?.focus(), []);
  return (
    <Page title={t('checkin.title')} aside={<Link to={`/activities/${id}`}>{activity.data?.title}</Link>}>
      <section className="card form">
        <form
          className="search"
          onSubmit={(event) => {
            event.preventDefault();
            if (typed.trim()) {
              checkIn.mutate(typed.trim());
              setTyped('');
            }
          }}
        >
          <Input
            ref={field}
            size="large"
            aria-label={t('checkin.ticket')}
            placeholder={t('checkin.hint')}
            value={typed}
            onChange={({ target }) => setTyped(target.value)}
            maxLength={64}
            autoComplete="off"
            autoCapitalize="off"
            spellCheck={false}
          />
          <Button type="primary" size="large" htmlType="submit">
            {t('checkin.action')}
          </Button>
        </form>
        <p role="status" className="came">
          {checkIn.data ? (
            <>
              <strong>{checkIn.data.name}</strong> {t('checkin.at', { time: clock(checkIn.data.checkedInAt) })}
            </>
          ) : null}
        </p>
        <ProblemNotice refusal={checkIn.error} />
        <Attendance activity={id} />
      </section>
    </Page>
  );
}
