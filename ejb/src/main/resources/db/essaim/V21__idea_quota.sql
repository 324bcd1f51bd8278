-- SPDX-License-Identifier: EUPL-1.2
-- How much an agent sent in the last day. Files that came in, be they kept or not; what is older is deleted.

create table received_file (
    company_id  bigint not null,
    site_id     bigint not null,
    agent_id    bigint not null,
    received_at timestamp(6) with time zone not null,
    bytes       bigint not null
);
create index received_file_agent on received_file (company_id, site_id, agent_id, received_at);
