-- What a step may carry beside its note: the share it belongs to, a reason as a code, and a moment that it sets.
alter table case_event
  add column handover_id uuid,
  add column reason      text,
  add column until       timestamptz;

alter table cases
  add column urgency text not null default 'NORMAL' check (urgency in ('NORMAL', 'URGENT', 'AT_ONCE')),
  drop constraint cases_status_check,
  add constraint cases_status_check
    check (status in ('FILED', 'REFUSED', 'ACCEPTED', 'ASSIGNED', 'SHELVED', 'RESOLVED', 'CLOSED'));
