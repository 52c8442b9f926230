import { Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

/** The words to search for: they count when they are sent. Going back brings the earlier ones. */
export function SearchBox({ words, onSearch }: { words: string; onSearch: (words: string) => void }) {
  const { t } = useTranslation();
  const [sent, setSent] = useState(words);
  const [typed, setTyped] = useState(words);
  if (sent !== words) {
    setSent(words);
    setTyped(words);
  }
  return (
    <form
      role="search"
      className="search"
      onSubmit={(event) => {
        event.preventDefault();
        onSearch(typed.trim());
      }}
    >
      <Input
        type="search"
        size="large"
        aria-label={t('search.label')}
        placeholder={t('search.hint')}
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
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
