import { Button, Input } from 'antd';
import { useTranslation } from 'react-i18next';

/** The words to search for. Uncontrolled: they count when they are sent. */
export function SearchBox({ words, onSearch }: { words: string; onSearch: (words: string) => void }) {
  const { t } = useTranslation();
  return (
    <form
      role="search"
      className="search"
      key={words}
      onSubmit={(event) => {
        event.preventDefault();
        onSearch(String(new FormData(event.currentTarget).get('q')).trim());
      }}
    >
      <Input
        name="q"
        type="search"
        size="large"
        aria-label={t('search.label')}
        placeholder={t('search.hint')}
        defaultValue={words}
        maxLength={200}
        autoComplete="off"
        allowClear
      />
      <Button type="primary" size="large" htmlType="submit">
        {t('search.action')}
      </Button>
    </form>
  );
}
