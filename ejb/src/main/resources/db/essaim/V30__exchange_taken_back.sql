-- SPDX-License-Identifier: EUPL-1.2
-- An import that was applied may be taken back, once.

alter table import_run add column taken_back_at timestamp(6) with time zone;
alter table import_run add column taken_back_by bigint;
alter table import_run add constraint import_run_taken_back check (taken_back_at is null or state = 'APPLIED');
