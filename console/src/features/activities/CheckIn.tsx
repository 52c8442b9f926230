import { useQuery } from '@tanstack/react-query';
import { Button, Input, type InputRef } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { Page } from '#shared/ui/Page';
import { ProblemNotice } from '#shared/ui/ProblemNotice';
import { oneActivity } from './activities';
import { Arrivals } from './Arrivals';
import { Attendance } from './Attendance';
import { useCheckIn } from './useCheckIn';

/** The door: a scanner types the ticket and Enter, one after the other, so the field empties and stays in focus. */
export default function CheckIn() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const activity = useQuery(oneActivity(id));
  const field = useRef<InputRef>(null);
  const [typed, setTyped] = useState('');
  const { arrivals, refusal, submit } = useCheckIn(id);
  useEffect(() => field.current?.focus(), []);
  return (
    <Page title={t('checkin.title')} aside={<Link to={`/activities/${id}`}>{activity.data?.title}</Link>}>
      <section className="card form">
        <form
          className="search"
          onSubmit={(event) => {
            event.preventDefault();
            if (typed.trim()) {
              submit(typed.trim());
              setTyped('');
              field.current?.focus();
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
        <ProblemNotice refusal={refusal} />
        <Arrivals arrivals={arrivals} />
        <Attendance activity={id} />
      </section>
    </Page>
  );
}
