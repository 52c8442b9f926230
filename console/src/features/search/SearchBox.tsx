import { useQuery } from '@tanstack/react-query';
import { AutoComplete, Button, Input } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '#shared/api/contracts';
import { useSettled } from '#shared/ui/useSettled';
import { suggestions } from './search';

export type Suggestion = Schemas['Suggestion'];

interface Props {
  words: string;
  onSearch: (words: string) => void;
  /** A place, a category or a unit narrows what is found; words are searched for. */
  onChoose: (suggestion: Suggestion) => void;
}

const SETTLE_MILLIS = 150;

/** The words to search for: they count when they are sent. While they are typed, what may be meant is suggested. */
export function SearchBox({ words, onSearch, onChoose }: Props) {
  const { t } = useTranslation();
  const id = useId();
  const [sent, setSent] = useState(words);
  const [typed, setTyped] = useState(words);
  if (sent !== words) {
    setSent(words);
    setTyped(words);
  }
  const settled = useSettled(typed.trim(), SETTLE_MILLIS);
  // It is help, not a need: the search itself goes on without it.
  const { data } = useQuery({ ...suggestions(settled), enabled: settled !== '' && settled !== words });
  const items = settled === '' || settled === words ? [] : (data?.items ?? []);
  return (
    <form
      role="search"
      className="search"
      onSubmit={(event) => {
        event.preventDefault();
        onSearch(typed.trim());
      }}
    >
      <AutoComplete<string, { value: string; label: React.ReactNode; suggestion: Suggestion }>
        id={id}
        className="grow"
        value={typed}
        virtual={false}
        defaultActiveFirstOption={false}
        onSearch={setTyped}
        onClear={() => setTyped('')}
        onSelect={(_, { suggestion }) => onChoose(suggestion)}
        popupRender={(list) => (
          <div ref={(popup) => popup?.querySelector('[role=listbox]')?.setAttribute('aria-label', t('search.suggestions'))}>
            {list}
            {/* What the box says is active while nothing is. */}
            <span id={`${id}_list_-1`} hidden />
          </div>
        )}
        options={items.map((suggestion) => ({
          value: `${suggestion.kind} ${suggestion.value ?? suggestion.text}`,
          label: (
            <span className="facts">
              <strong>{suggestion.text}</strong>
              <span>{suggestion.detail ?? t(`search.suggestion.${suggestion.kind}`)}</span>
            </span>
          ),
          suggestion,
        }))}
      >
        <Input
          type="search"
          size="large"
          aria-label={t('search.label')}
          placeholder={t('search.hint')}
          maxLength={200}
          allowClear
        />
      </AutoComplete>
      <Button type="primary" size="large" htmlType="submit">
        {t('search.action')}
      </Button>
    </form>
  );
}
