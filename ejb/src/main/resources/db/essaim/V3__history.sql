-- SPDX-License-Identifier: EUPL-1.2
-- Who, when, before, after. It outlives what it is about, hence no foreign key. Who acted in the agent's place, where a portal
-- lets its administrators, is the impersonator. What is shown page by page is found in that order.

create table field_change (
    id             bigint         not null primary key,
    company_id     bigint         not null,
    site_id        bigint         not null,
    record_type    varchar(40)    not null,
    record_id      bigint         not null,
    field          varchar(40)    not null,
    before_text    varchar(40000) not null,
    after_text     varchar(40000) not null,
    at             timestamp(6) with time zone not null,
    agent_id       bigint         not null,
    impersonator_id bigint,
    record_version integer        not null,
    cause          varchar(20)    not null,
    constraint field_change_cause check (cause in ('SCREEN', 'IMPORT', 'REPORT', 'DEMONSTRATION'))
);
create index field_change_record on field_change (record_id, record_type, record_version, id);
