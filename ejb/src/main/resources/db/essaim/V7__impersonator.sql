-- SPDX-License-Identifier: EUPL-1.2
-- Who acted in the agent's place, where a portal lets its administrators; empty for what agents did themselves.

alter table field_change add column impersonator_id bigint;
alter table progress_report add column impersonator_id bigint;
alter table follow_up_note add column impersonator_id bigint;
