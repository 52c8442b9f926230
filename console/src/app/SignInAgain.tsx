import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Modal } from 'antd';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { SESSION } from '#shared/api/queryClient';
import { me, session } from '#shared/session/session';
import { signInAgain } from '#shared/session/signIn';
import { useSameReader } from './useSameReader';

const LOOK_EVERY_MILLIS = 1500;

/** The session has ended while somebody was at work: they sign in beside the page and lose nothing. */
export function SignInAgain() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const ended = useQuery(session).data?.signedIn === false;
  const wasEnded = useRef(false);
  const isSame = useSameReader();
  useQuery({ ...session, enabled: ended, refetchInterval: ended ? LOOK_EVERY_MILLIS : false });
  useEffect(() => {
    if (wasEnded.current && !ended) {
      queries.fetchQuery({ ...me, staleTime: 0 }).then(
        (now) =>
          isSame(now)
            ? queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== SESSION[0] })
            : undefined,
        () => location.reload(),
      );
    }
    wasEnded.current = ended;
  }, [ended, queries, isSame]);
  return (
    <Modal open={ended} title={t('signIn.expired')} closable={false} footer={null}>
      <p>{t('signIn.keep')}</p>
      <Button type="primary" onClick={signInAgain}>
        {t('signIn.again')}
      </Button>
    </Modal>
  );
}
