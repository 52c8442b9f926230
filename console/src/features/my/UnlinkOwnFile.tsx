import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Popconfirm } from 'antd';
import { useTranslation } from 'react-i18next';
import { answer, api } from '#shared/api/client';
import { ProblemNotice } from '#shared/ui/ProblemNotice';
import { ownFile } from './own';

/** Takes the reader's account off their file again. */
export function UnlinkOwnFile() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const unlink = useMutation({
    mutationFn: () => answer(api.DELETE('/api/v1/my/file')),
    onSuccess: () => queries.resetQueries({ queryKey: ownFile.queryKey }),
  });
  return (
    <div className="below">
      <Popconfirm title={t('own.unlinkHint')} onConfirm={() => unlink.mutate()}>
        <Button loading={unlink.isPending}>{t('link.undo')}</Button>
      </Popconfirm>
      <ProblemNotice refusal={unlink.error} />
    </div>
  );
}
