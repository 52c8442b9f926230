import { Form, Input, InputNumber } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '#shared/api/client';
import type { Schemas } from '#shared/api/contracts';
import { Choice } from '#shared/ui/Choice';
import { Lines } from './Lines';
import { Setting } from './Setting';

type Rule = Schemas['DeadlineRule'];

const STEPS: Rule['step'][] = ['ACCEPT', 'SIGN', 'CONTACT', 'ANSWER', 'WAIT', 'CONFIRM', 'CALL_BACK', 'REVIEW', 'FOLLOW_UP'];
const UNITS: Rule['unit'][] = ['MINUTES', 'WORKING_HOURS', 'WORKING_DAYS', 'CALENDAR_DAYS'];
const KINDS = ['CONCERN', 'DISPUTE', 'ERRAND', 'FINDING', 'SUGGESTION'] as const;
const URGENCIES = ['NORMAL', 'URGENT', 'AT_ONCE'] as const;

/** How long each step may take; of the rules that fit a matter the narrowest holds. */
export default function SetDeadlines() {
  const { t } = useTranslation();
  const choice = (label: string, options: { value: string; label: string }[], optional = false) => (
    <Choice listLabel={label} allowClear={optional} placeholder={optional ? t('admin.deadlines.any') : undefined} options={options} />
  );
  const number = (least: number) => <InputNumber min={least} max={5_000} precision={0} style={{ width: '100%' }} />;
  const required = [{ required: true, message: t('file.required') }];
  return (
    <Setting
      title={t('admin.deadlines.title')}
      about={t('admin.deadlines.hint')}
      name="deadlines"
      read={() => api.GET('/api/v1/deadlines')}
      save={(body) => api.PUT('/api/v1/deadlines', { body: { rules: body.rules.map(tidy) } })}
    >
      <Lines name="rules" add={t('admin.deadlines.add')} most={1_000} initial={{ unit: 'WORKING_DAYS', warnBefore: 1, climbEvery: 1 }}>
        {(at) => (
          <>
            <Form.Item name={at('step')} label={t('admin.deadlines.step')} rules={required}>
              {choice(t('admin.deadlines.step'), STEPS.map((it) => ({ value: it, label: t(`step.${it}`) })))}
            </Form.Item>
            <Form.Item name={at('amount')} label={t('admin.deadlines.amount')} rules={required}>
              {number(1)}
            </Form.Item>
            <Form.Item name={at('unit')} label={t('admin.deadlines.unit')} rules={required}>
              {choice(t('admin.deadlines.unit'), UNITS.map((it) => ({ value: it, label: t(`timeUnit.${it}`) })))}
            </Form.Item>
            <Form.Item name={at('warnBefore')} label={t('admin.deadlines.warnBefore')} rules={required}>
              {number(0)}
            </Form.Item>
            <Form.Item name={at('climbEvery')} label={t('admin.deadlines.climbEvery')} rules={required}>
              {number(1)}
            </Form.Item>
            <Form.Item name={at('kind')} label={t('case.kind.label')}>
              {choice(t('case.kind.label'), KINDS.map((it) => ({ value: it, label: t(`case.kind.${it}`) })), true)}
            </Form.Item>
            <Form.Item name={at('urgency')} label={t('case.urgency.label')}>
              {choice(t('case.urgency.label'), URGENCIES.map((it) => ({ value: it, label: t(`case.urgency.${it}`) })), true)}
            </Form.Item>
            <Form.Item name={at('category')} label={t('case.category')}>
              <Input maxLength={200} placeholder={t('admin.deadlines.any')} />
            </Form.Item>
          </>
        )}
      </Lines>
    </Setting>
  );
}

/** What a rule does not narrow it leaves out. */
function tidy({ kind, urgency, category, ...rule }: Rule): Rule {
  return { ...rule, ...(kind && { kind }), ...(urgency && { urgency }), ...(category?.trim() && { category: category.trim() }) };
}
