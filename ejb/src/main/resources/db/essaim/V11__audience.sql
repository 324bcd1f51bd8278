-- SPDX-License-Identifier: EUPL-1.2
-- Whom something is for: rules on the directory, the roll, and what changed of it since it was frozen.

create table audience (
    id         bigint  not null primary key,
    company_id bigint  not null,
    site_id    bigint  not null,
    growing    boolean not null,
    frozen_at  timestamp(6) with time zone,
    closed_at  timestamp(6) with time zone,
    version    integer not null
);
create index audience_site on audience (company_id, site_id, growing);

-- All blocks of an audience have to hold: all, one or none of the rules of each.
create table audience_block (
    id          bigint      not null primary key,
    audience_id bigint      not null references audience (id),
    position    integer     not null,
    block_mode  varchar(10) not null,
    constraint audience_block_mode check (block_mode in ('ALL', 'ANY', 'NONE'))
);
create index audience_block_audience on audience_block (audience_id, position);

create table audience_rule (
    id        bigint       not null primary key,
    block_id  bigint       not null references audience_block (id),
    position  integer      not null,
    kind      varchar(20)  not null,
    target_id bigint,
    words     varchar(250) not null,
    listed    integer      default 0 not null,
    not_found integer      default 0 not null,
    constraint audience_rule_kind check (kind in ('EVERYONE', 'INSTITUTION', 'DEPARTMENT', 'GROUP', 'JOB', 'LIST')),
    constraint audience_rule_target check ((kind in ('INSTITUTION', 'DEPARTMENT')) = (target_id is not null))
);
create index audience_rule_block on audience_rule (block_id, position);

-- The agents of a pasted or imported list.
create table audience_rule_agent (
    rule_id  bigint not null references audience_rule (id),
    agent_id bigint not null,
    primary key (rule_id, agent_id)
);

-- Institution and department as they were when the agent came on the roll.
create table roll_entry (
    audience_id    bigint      not null references audience (id),
    agent_id       bigint      not null,
    institution_id bigint      not null,
    department_id  bigint      not null,
    state          varchar(10) not null,
    since          timestamp(6) with time zone not null,
    primary key (audience_id, agent_id),
    constraint roll_entry_state check (state in ('ON_ROLL', 'STRUCK'))
);
create index roll_entry_agent on roll_entry (agent_id);

-- Arrivals and departures since the roll was frozen. Still to be decided while waiting is true; null afterwards.
create table roll_change (
    id              bigint        not null primary key,
    audience_id     bigint        not null references audience (id),
    agent_id        bigint        not null,
    kind            varchar(10)   not null,
    institution_id  bigint        not null,
    department_id   bigint        not null,
    found_at        timestamp(6) with time zone not null,
    waiting         boolean,
    decision        varchar(10),
    decided_at      timestamp(6) with time zone,
    decided_by      bigint,
    impersonator_id bigint,
    reason          varchar(1000) not null,
    constraint roll_change_waits_once unique (audience_id, agent_id, waiting),
    constraint roll_change_kind check (kind in ('ARRIVAL', 'DEPARTURE')),
    constraint roll_change_decision check (decision in ('ACCEPTED', 'REFUSED')),
    constraint roll_change_waiting check (waiting = true),
    constraint roll_change_decided check ((decision is null) = (waiting is not null)
        and (decision is null) = (decided_at is null) and (decision is null) = (decided_by is null))
);
create index roll_change_agent on roll_change (agent_id);
