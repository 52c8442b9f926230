-- All households there ever were in an estate, by dwelling: whoever lives below a renamed building is told of by it.
create index household_estate_dwelling on household (tenant_id, estate_id, dwelling_id);
