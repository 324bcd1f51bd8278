-- SPDX-License-Identifier: EUPL-1.2
-- One current plan per site, held by the database: true for that one, null for the others, which a unique key lets be.

alter table administration_plan alter column current_plan drop not null;
update administration_plan set current_plan = null where current_plan = false;
drop index administration_plan_site;
alter table administration_plan add constraint administration_plan_current check (current_plan = true);
alter table administration_plan add constraint administration_plan_one_current unique (company_id, site_id, current_plan);
