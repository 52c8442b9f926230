import { Button } from 'antd';
import { useTranslation } from 'react-i18next';

interface List {
  hasNextPage: boolean;
  isFetchingNextPage: boolean;
  fetchNextPage: () => unknown;
}

/** The way to what a list has not shown yet. */
export function More({ list }: { list: List }) {
  const { t } = useTranslation();
  return list.hasNextPage ? (
    <Button block loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
      {t('common.more')}
    </Button>
  ) : null;
}
