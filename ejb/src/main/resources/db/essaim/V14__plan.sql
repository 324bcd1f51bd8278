-- SPDX-License-Identifier: EUPL-1.2
-- The plan and its follow-up. Agents, institutions, companies and sites are numbers of the portal's own directory. The
-- database holds one current plan per site: true for that one, null for the others, which a unique key lets be. A report that
-- is sent twice is stored once: its form gives it a key.

create table administration_plan (
    id           bigint       not null primary key,
    company_id   bigint       not null,
    site_id      bigint       not null,
    title        varchar(250) not null,
    start_year   integer      not null,
    end_year     integer      not null,
    foreword     varchar(20000) not null,
    current_plan boolean,
    revision     bigint       default 0 not null,
    version      integer      not null,
    constraint administration_plan_current check (current_plan = true),
    constraint administration_plan_one_current unique (company_id, site_id, current_plan),
    constraint administration_plan_years check (start_year between 1990 and 2100 and end_year between start_year and start_year + 30)
);

create table administration_plan_institution (
    plan_id        bigint not null references administration_plan (id),
    institution_id bigint not null,
    primary key (plan_id, institution_id)
);

create table strategic_axis (
    id        bigint        not null primary key,
    plan_id   bigint        not null references administration_plan (id),
    parent_id bigint        references strategic_axis (id),
    code      varchar(20)   not null,
    position  integer       not null,
    title     varchar(250)  not null,
    summary   varchar(4000) not null,
    constraint strategic_axis_code unique (plan_id, code),
    constraint strategic_axis_not_its_own_parent check (parent_id <> id)
);
create index strategic_axis_parent on strategic_axis (parent_id);

create table working_group (
    id      bigint        not null primary key,
    plan_id bigint        not null references administration_plan (id),
    code    varchar(20)   not null,
    name    varchar(250)  not null,
    mission varchar(4000) not null,
    constraint working_group_code unique (plan_id, code)
);

create table plan_action (
    id               bigint         not null primary key,
    company_id       bigint         not null,
    site_id          bigint         not null,
    plan_id          bigint         not null references administration_plan (id),
    number           integer        not null,
    title            varchar(250)   not null,
    description      varchar(20000) not null,
    axis_id          bigint         not null references strategic_axis (id),
    working_group_id bigint         references working_group (id),
    elected_referent varchar(250)   not null,
    priority         varchar(20)    not null,
    planned_start    date,
    planned_end      date,
    initial_end      date,
    status           varchar(20)    not null,
    completed_on     date,
    progress         integer,
    confidence       varchar(20)    not null,
    expected_result  varchar(4000)  not null,
    budget           bigint,
    last_report_at   timestamp(6) with time zone,
    last_report_by   bigint,
    version          integer        not null,
    constraint plan_action_number unique (plan_id, number),
    constraint plan_action_number_range check (number between 1 and 99999),
    constraint plan_action_priority check (priority in ('PRIORITY', 'ORDINARY')),
    constraint plan_action_status check (status in ('PLANNED', 'IN_PROGRESS', 'PAUSED', 'BLOCKED', 'COMPLETED', 'ABANDONED')),
    constraint plan_action_confidence check (confidence in ('SECURED', 'ACHIEVABLE', 'NEEDS_SUPPORT', 'COMPROMISED', 'UNKNOWN')),
    constraint plan_action_progress check (progress between 0 and 100),
    constraint plan_action_dates check (planned_end >= planned_start),
    constraint plan_action_budget check (budget >= 0)
);
create index plan_action_axis on plan_action (axis_id);
create index plan_action_group on plan_action (working_group_id);

create table plan_action_institution (
    action_id      bigint not null references plan_action (id),
    institution_id bigint not null,
    primary key (action_id, institution_id)
);

create table plan_action_person (
    action_id bigint      not null references plan_action (id),
    agent_id  bigint      not null,
    part      varchar(20) not null,
    primary key (action_id, agent_id, part),
    constraint plan_action_person_part check (part in ('LEAD', 'CO_LEAD', 'CONTRIBUTOR'))
);
create index plan_action_person_agent on plan_action_person (agent_id);

create table plan_action_tag (
    action_id bigint      not null references plan_action (id),
    tag       varchar(40) not null,
    primary key (action_id, tag)
);

create table action_step (
    id            bigint       not null primary key,
    action_id     bigint       not null references plan_action (id),
    position      integer      not null,
    title         varchar(250) not null,
    planned_start date,
    planned_end   date,
    done_on       date,
    constraint action_step_dates check (planned_end >= planned_start)
);
create index action_step_action on action_step (action_id);

create table follow_up_note (
    id        bigint        not null primary key,
    action_id bigint        not null references plan_action (id),
    note_text varchar(4000) not null,
    at        timestamp(6) with time zone not null,
    agent_id  bigint        not null,
    impersonator_id bigint
);
create index follow_up_note_action on follow_up_note (action_id, at);

create table progress_report (
    id                bigint        not null primary key,
    action_id         bigint        not null references plan_action (id),
    progress          integer,
    confidence        varchar(20)   not null,
    status            varchar(20)   not null,
    progress_before   integer,
    confidence_before varchar(20)   not null,
    status_before     varchar(20)   not null,
    completed_before  date,
    report_text       varchar(4000) not null,
    at                timestamp(6) with time zone not null,
    agent_id          bigint        not null,
    impersonator_id   bigint,
    undone            boolean       not null,
    report_key        varchar(36),
    constraint progress_report_once unique (action_id, report_key),
    constraint progress_report_progress check (progress between 0 and 100)
);
create index progress_report_action on progress_report (action_id, at desc, id desc);

create table postponement (
    id        bigint       not null primary key,
    action_id bigint       not null references plan_action (id),
    old_end   date         not null,
    new_end   date         not null,
    at        timestamp(6) with time zone not null,
    agent_id  bigint       not null,
    reason    varchar(250) not null,
    constraint postponement_later check (new_end > old_end)
);
create index postponement_action on postponement (action_id);
