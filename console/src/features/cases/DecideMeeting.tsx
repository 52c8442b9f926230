import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '#shared/api/client';
import type { Schemas } from '#shared/api/contracts';
import { Choice } from '#shared/ui/Choice';
import { Words } from '#shared/ui/Words';
import { FoldedMove } from './FoldedMove';
import type { MeetingMove } from './Meeting';

/** Writes down what the units decided, and whose the matter is, if that was the question. */
export function DecideMeeting({ meeting, ...move }: MeetingMove) {
  const { t } = useTranslation();
  return (
    <FoldedMove
      {...move}
      name="meeting"
      action={t('meeting.decide')}
      done={t('open.decided')}
      send={({ path, header }, body: Schemas['MeetAboutCaseDecision']) =>
        api.POST('/api/v1/cases/{id}/meetings/{meeting}/decision', {
          params: { path: { ...path, meeting: meeting.id }, header },
          body,
        })
      }
    >
      <Words name="text" label={t('meeting.decision')} most={10_000} />
      <Form.Item name="unit" label={t('meeting.whose')} extra={t('common.mayBeEmpty')}>
        <Choice
          listLabel={t('meeting.whose')}
          allowClear
          options={meeting.units.map(({ unit, unitName }) => ({ value: unit, label: unitName ?? unit }))}
        />
      </Form.Item>
    </FoldedMove>
  );
}
