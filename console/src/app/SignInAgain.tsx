import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Modal } from 'antd';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { SESSION } from '#shared/api/queryClient';
import { me, session, type Me } from '#shared/session/session';
import { signInAgain } from '#shared/session/signIn';

const LOOK_EVERY_MILLIS = 1500;

/** The session has ended while somebody was at work: they sign in beside the page and lose nothing. */
export function SignInAgain() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const ended = useQuery(session).data?.signedIn === false;
  const wasEnded = useRef(false);
  useQuery({ ...session, enabled: ended, refetchInterval: ended ? LOOK_EVERY_MILLIS : false });
  useEffect(() => {
    if (wasEnded.current && !ended) {
      const before = queries.getQueryData<Me>(me.queryKey);
      void queries.fetchQuery({ ...me, staleTime: 0 }).then((now) =>
        // Somebody else: nothing of the one before may stay on the screen.
        now.account === before?.account
          ? queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== SESSION[0] })
          : location.assign('/'),
      );
    }
    wasEnded.current = ended;
  }, [ended, queries]);
  return (
    <Modal open={ended} title={t('signIn.expired')} closable={false} footer={null}>
      <p>{t('signIn.keep')}</p>
      <Button type="primary" onClick={signInAgain}>
        {t('signIn.again')}
      </Button>
    </Modal>
  );
}
