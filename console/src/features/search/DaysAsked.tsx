import { useTranslation } from 'react-i18next';
import { AskedDay } from '#shared/ui/AskedDay';
import { DAYS, type Question } from './question';

/** From which day to which, either or both. */
export function DaysAsked({ question, onAsk }: { question: Question; onAsk: (question: Question) => void }) {
  const { t } = useTranslation();
  return (
    <fieldset className="days">
      <legend>{t('search.days.label')}</legend>
      {DAYS.map((name) => (
        <AskedDay
          key={name}
          id={`search-${name}`}
          label={t(`search.days.${name}`)}
          value={question[name]}
          optional
          onChange={(day) => onAsk({ ...question, [name]: day || undefined })}
        />
      ))}
      <p className="hint">{t('search.days.hint')}</p>
    </fieldset>
  );
}
