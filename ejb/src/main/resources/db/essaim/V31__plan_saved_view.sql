-- SPDX-License-Identifier: EUPL-1.2
-- Filters of the list of actions that agents keep under a name, each for himself or herself.

create table saved_view (
    id         bigint        not null primary key,
    company_id bigint        not null,
    site_id    bigint        not null,
    agent_id   bigint        not null,
    name       varchar(100)  not null,
    parameters varchar(2000) not null,
    constraint saved_view_name unique (company_id, site_id, agent_id, name)
);
