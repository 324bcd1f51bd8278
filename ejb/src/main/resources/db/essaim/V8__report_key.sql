-- SPDX-License-Identifier: EUPL-1.2
-- A report that is sent twice is stored once: its form gives it a key.

alter table progress_report add report_key varchar(36);
alter table progress_report add constraint progress_report_once unique (action_id, report_key);
