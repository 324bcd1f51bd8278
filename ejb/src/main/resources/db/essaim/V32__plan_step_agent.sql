-- SPDX-License-Identifier: EUPL-1.2
-- Who is in charge of a step, when it is not the lead of the action.

alter table action_step add column agent_id bigint;
