-- SPDX-License-Identifier: EUPL-1.2
-- What is shown page by page, newest first, is found in that order.

drop index field_change_record;
create index field_change_record on field_change (record_id, record_type, record_version, id);

drop index progress_report_action;
create index progress_report_action on progress_report (action_id, at desc, id desc);
