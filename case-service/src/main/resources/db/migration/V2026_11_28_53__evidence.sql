-- A photo or paper may be the evidence of a unit's answer.
alter table case_attachment
  add column handover_id uuid,
  add foreign key (tenant_id, handover_id) references handover (tenant_id, id);
