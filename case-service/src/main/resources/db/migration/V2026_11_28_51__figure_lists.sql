-- A figure's list is read by what counted, so that one of a rare outcome is no longer to read than any; and in a part of
-- the tenant by unit, so that it reads no other unit's.
create index figure_mark_measure_detail on figure_mark
  (tenant_id, measure, detail, day desc, case_id desc, version desc);
create index figure_mark_division_detail on figure_mark
  (tenant_id, division_id, measure, detail, day desc, case_id desc, version desc);
create index figure_mark_unit_detail on figure_mark
  (tenant_id, unit_id, measure, detail, day desc, case_id desc, version desc)
  where unit_id is not null;
create index figure_mark_unit_division on figure_mark
  (tenant_id, unit_id, division_id, measure, detail, day desc, case_id desc, version desc)
  where unit_id is not null;
create index figure_mark_category_detail on figure_mark
  (tenant_id, category_id, measure, detail, day desc, case_id desc, version desc)
  where category_id is not null;
drop index figure_mark_measure;
drop index figure_mark_division;
drop index figure_mark_unit;
drop index figure_mark_category;
