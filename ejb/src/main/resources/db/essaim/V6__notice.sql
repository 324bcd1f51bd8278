-- SPDX-License-Identifier: EUPL-1.2
-- What agents are to be told, kept in the transaction that gave the reason.

create table outgoing_notice (
    id          bigint        not null primary key,
    company_id  bigint        not null,
    site_id     bigint        not null,
    agent_id    bigint        not null,
    notice_key  varchar(100)  not null,
    payload     varchar(4600) not null,
    state       varchar(20)   not null,
    attempts    integer       not null,
    created_at  timestamp(6) with time zone not null,
    next_try_at timestamp(6) with time zone not null,
    constraint outgoing_notice_once unique (company_id, site_id, agent_id, notice_key),
    constraint outgoing_notice_state check (state in ('DUE', 'TOLD', 'GIVEN_UP'))
);
create index outgoing_notice_due on outgoing_notice (state, next_try_at);
