import { useMutation } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { answer, api } from '#shared/api/client';
import { ProblemNotice } from '#shared/ui/ProblemNotice';

/** Straight to 3-2-501, 3栋2单元501 or 三栋. */
export function JumpToAddress({ estate }: { estate: string }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const jump = useMutation({
    mutationFn: (shorthand: string) => answer(api.GET('/api/v1/addresses', { params: { query: { estate, shorthand } } })),
    onSuccess: ({ items }) => items[0] && navigate(`/households/at/${items[0].id}`),
  });
  return (
    <form
      className="search"
      onSubmit={(event) => {
        event.preventDefault();
        const shorthand = String(new FormData(event.currentTarget).get('shorthand')).trim();
        if (shorthand) {
          jump.mutate(shorthand);
        }
      }}
    >
      <Input
        name="shorthand"
        aria-label={t('household.jump')}
        placeholder={t('household.jumpHint')}
        maxLength={50}
        autoComplete="off"
      />
      <Button htmlType="submit" loading={jump.isPending}>
        {t('household.jump')}
      </Button>
      {jump.data?.items.length === 0 ? <p role="alert">{t('household.noSuchAddress')}</p> : null}
      <ProblemNotice refusal={jump.error} />
    </form>
  );
}
