import { useInfiniteQuery } from '@tanstack/react-query';
import { Form, Input, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { answer, api } from '#shared/api/client';
import { pages } from '#shared/api/pages';
import { Listed } from '#shared/ui/Listed';
import { Moment } from '#shared/ui/Moment';
import { Page } from '#shared/ui/Page';
import { useFilters } from '#shared/ui/useFilters';
import { AuditRow } from './AuditRow';

const SERVICES = ['identity-service', 'case-service', 'resident-service', 'activity-service', 'search-service'] as const;

/** What was done and refused, service by service, newest first; what is asked for is in the address. */
export default function ReadAudit() {
  const { t } = useTranslation();
  const [{ service: named, ...filters }, change] = useFilters('service', 'account', 'id', 'from', 'to');
  const service = SERVICES.find((known) => known === named) ?? 'case-service';
  const list = useInfiniteQuery({
    queryKey: ['audit', service, filters],
    queryFn: ({ pageParam: cursor }) =>
      answer(api.GET(`/api/v1/audit/${service}`, { params: { query: { ...filters, limit: 50, ...(cursor && { cursor }) } } })),
    ...pages,
  });
  const id = (name: 'account' | 'id') => (
    <Form.Item label={t(`audit.${name}`)} htmlFor={name}>
      <Input.Search
        id={name}
        key={filters[name]}
        defaultValue={filters[name]}
        maxLength={36}
        placeholder={t('common.optional')}
        allowClear
        onSearch={(typed) => change(name, typed.trim())}
      />
    </Form.Item>
  );
  const moment = (name: 'from' | 'to') => (
    <Form.Item label={t(`audit.${name}`)} htmlFor={name}>
      <Moment id={name} value={filters[name]} onChange={(value) => change(name, value)} />
    </Form.Item>
  );
  return (
    <Page title={t('audit.title')}>
      <Radio.Group
        className="choice"
        aria-label={t('audit.service')}
        optionType="button"
        value={service}
        onChange={({ target }) => change('service', target.value)}
        options={SERVICES.map((it) => ({ value: it, label: t(`audit.services.${it}`) }))}
      />
      <Form layout="vertical" component="div" className="pair">
        {id('account')}
        {id('id')}
        {moment('from')}
        {moment('to')}
      </Form>
      <Listed
        list={list}
        label={t('audit.title')}
        none={t('audit.none')}
        noneHint={t('audit.noneHint')}
        row={(it) => <AuditRow key={it.id} it={it} onAsk={change} />}
      />
    </Page>
  );
}
