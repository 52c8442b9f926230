import { Form, Input, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '#shared/api/client';
import { Day } from '#shared/ui/Day';
import { Lines } from './Lines';
import { Setting } from './Setting';

/** The hours of a working day, and the days that differ from their week. */
export default function SetCalendar() {
  const { t } = useTranslation();
  const required = [{ required: true, message: t('file.required') }];
  return (
    <Setting
      title={t('admin.calendar.title')}
      about={t('admin.calendar.hint')}
      name="working-calendar"
      read={() => api.GET('/api/v1/working-calendar')}
      save={(body) => api.PUT('/api/v1/working-calendar', { body })}
    >
      <h2>{t('admin.calendar.hours')}</h2>
      <Lines name="hours" add={t('admin.calendar.addHours')} most={6}>
        {(at) => (
          <>
            <Form.Item name={at('from')} label={t('admin.calendar.from')} rules={required}>
              <Input type="time" />
            </Form.Item>
            <Form.Item name={at('to')} label={t('admin.calendar.to')} rules={required}>
              <Input type="time" />
            </Form.Item>
          </>
        )}
      </Lines>
      <h2>{t('admin.calendar.days')}</h2>
      <Lines name="days" add={t('admin.calendar.addDay')} most={1_000} initial={{ working: false }}>
        {(at) => (
          <>
            <Form.Item name={at('on')} label={t('admin.calendar.on')} rules={required}>
              <Day />
            </Form.Item>
            <Form.Item name={at('working')} label={t('admin.calendar.what')}>
              <Radio.Group
                optionType="button"
                options={[
                  { value: false, label: t('admin.calendar.off') },
                  { value: true, label: t('admin.calendar.working') },
                ]}
              />
            </Form.Item>
          </>
        )}
      </Lines>
    </Setting>
  );
}
