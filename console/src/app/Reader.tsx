import { useMutation } from '@tanstack/react-query';
import { App } from 'antd';
import { useTranslation } from 'react-i18next';
import { signOut, type Me } from '#shared/session/session';

/** Who is signed in, as what and where, and the way out. */
export function Reader({ reader }: { reader: Me }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const leave = useMutation({
    mutationFn: signOut,
    onError: (refusal) => message.error(refusal.problem.title ?? t('problem.unexpected')),
  });
  const grant = reader.grants[0];
  return (
    <div className="reader">
      <p title={reader.grants.map(({ role, place }) => `${t(`role.${role}`)} · ${place}`).join('\n')}>
        <strong>{reader.displayName}</strong>
        {grant ? (
          <span>
            {t(`role.${grant.role}`)} · {grant.place.split(' / ').at(-1)}
          </span>
        ) : null}
      </p>
      <button type="button" className="quiet" disabled={leave.isPending} onClick={() => leave.mutate()}>
        {t('shell.signOut')}
      </button>
    </div>
  );
}
