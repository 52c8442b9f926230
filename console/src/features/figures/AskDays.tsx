import { useTranslation } from 'react-i18next';
import { AskedDay } from '#shared/ui/AskedDay';
import type { Within } from './figures';

interface Props {
  question: Within;
  onChange: (part: Partial<Within>) => void;
}

/** The days that figures are of. */
export function AskDays({ question, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <div className="pick">
      <AskedDay id="figures-from" label={t('figures.from')} value={question.from} onChange={(from) => onChange({ from })} />
      <AskedDay id="figures-to" label={t('figures.to')} value={question.to} onChange={(to) => onChange({ to })} />
    </div>
  );
}
