import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useTimes } from '#shared/i18n/times';
import { READ } from '#shared/session/roles';
import { may } from '#shared/session/rights';
import { useMe } from '#shared/session/useMe';
import { ProblemNotice } from '#shared/ui/ProblemNotice';
import { useRead, type Notice } from './inbox';

/** What only whoever brought a matter for themself is told. */
const OWN: Notice['kind'][] = ['REFUSED', 'WAITING', 'RESOLVED'];

/** One notice; going to its matter or its search reads it. */
export function NoticeRow({ it }: { it: Notice }) {
  const { t } = useTranslation();
  const { moment } = useTimes();
  const reader = useMe();
  const cases = may(reader, READ) && !OWN.includes(it.kind) ? '/cases' : '/my/cases';
  const read = useRead();
  const readIt = () => (it.readAt ? undefined : read.mutate(it.id));
  return (
    <li>
      <p className={it.readAt ? undefined : 'new'}>{it.text}</p>
      <p className="facts">
        {it.readAt ? null : <span className="tag">{t('notice.unread')}</span>}
        <span>{moment(it.at)}</span>
        {it.dueAt ? <span>{t('notice.due', { time: moment(it.dueAt) })}</span> : null}
        {it.about ? (
          <Link className="save" to={`${cases}/${it.about.id}`} onClick={readIt}>
            {it.about.title}
          </Link>
        ) : null}
        {it.search ? (
          <Link className="save" to={`/?saved=${it.search}`} onClick={readIt}>
            {t('notice.toSearch')}
          </Link>
        ) : null}
        {it.readAt ? null : (
          <Button loading={read.isPending} onClick={() => read.mutate(it.id)}>
            {t('notice.read')}
          </Button>
        )}
      </p>
      <ProblemNotice refusal={read.error} />
    </li>
  );
}
