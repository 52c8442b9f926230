import { useTranslation } from 'react-i18next';
import { OneOf } from '#shared/ui/OneOf';
import { Words } from '#shared/ui/Words';

/** The fields of a decision on what somebody asked for. */
export function Verdict() {
  const { t } = useTranslation();
  return (
    <>
      <OneOf
        name="granted"
        label={t('open.verdict')}
        options={[
          { value: true, label: t('code.GRANTED') },
          { value: false, label: t('code.DENIED') },
        ]}
      />
      <Words name="note" label={t('open.verdictNote')} />
    </>
  );
}
