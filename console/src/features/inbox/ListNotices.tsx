import { useInfiniteQuery } from '@tanstack/react-query';
import { Button, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { answer, api } from '#shared/api/client';
import { itemsOf, pages } from '#shared/api/pages';
import { Loading } from '#shared/ui/Loading';
import { More } from '#shared/ui/More';
import { Nothing } from '#shared/ui/Nothing';
import { Page } from '#shared/ui/Page';
import { ProblemNotice } from '#shared/ui/ProblemNotice';
import { useReadAll } from './inbox';
import { NoticeRow } from './NoticeRow';

/** What the reader was told, the newest first. */
export default function ListNotices() {
  const { t, i18n } = useTranslation();
  const [asked, ask] = useSearchParams();
  const unread = asked.get('which') === 'unread';
  const readAll = useReadAll();
  const list = useInfiniteQuery({
    // The service words them in the reader's language.
    queryKey: ['notices', 'list', unread, i18n.language],
    queryFn: ({ pageParam: cursor }) =>
      answer(api.GET('/api/v1/my/notices', { params: { query: { unread, ...(cursor && { cursor }) } } })),
    ...pages,
  });
  const items = itemsOf(list.data);
  return (
    <Page
      title={t('notice.title')}
      aside={
        items?.some(({ readAt }) => !readAt) ? (
          <Button loading={readAll.isPending} onClick={() => readAll.mutate()}>
            {t('notice.readAll')}
          </Button>
        ) : null
      }
    >
      <Radio.Group
        className="choice"
        aria-label={t('notice.filter')}
        optionType="button"
        value={unread ? 'unread' : 'all'}
        onChange={({ target }) => ask(target.value === 'unread' ? { which: 'unread' } : {})}
        options={[
          { value: 'all', label: t('notice.all') },
          { value: 'unread', label: t('notice.unread') },
        ]}
      />
      <ProblemNotice refusal={readAll.error ?? list.error} onReload={list.refetch} />
      {items?.length === 0 ? <Nothing title={t(unread ? 'notice.noneUnread' : 'notice.none')} /> : null}
      {items ? (
        <ul className="rows" aria-label={t('notice.title')}>
          {items.map((it) => (
            <NoticeRow key={it.id} it={it} />
          ))}
        </ul>
      ) : list.error ? null : (
        <Loading />
      )}
      <More list={list} />
    </Page>
  );
}
