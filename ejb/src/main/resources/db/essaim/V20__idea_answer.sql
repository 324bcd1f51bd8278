-- SPDX-License-Identifier: EUPL-1.2
-- What the authority answers to ideas, who owes it, what ideas became, and where else they were taken up.

-- Who owes one idea an answer. Without a row: whoever has its category, else the campaign's decision-makers.
create table follow_up_duty (
    id              bigint  not null primary key,
    idea_id         bigint  not null references idea (id),
    agent_id        bigint  not null,
    assigned_at     timestamp(6) with time zone not null,
    assigned_by     bigint  not null,
    impersonator_id bigint,
    constraint follow_up_duty_idea unique (idea_id)
);
create index follow_up_duty_agent on follow_up_duty (agent_id);

create table category_duty (
    id              bigint  not null primary key,
    category_id     bigint  not null references campaign_category (id) on delete cascade,
    agent_id        bigint  not null,
    assigned_at     timestamp(6) with time zone not null,
    assigned_by     bigint  not null,
    impersonator_id bigint,
    constraint category_duty_category unique (category_id)
);
create index category_duty_agent on category_duty (agent_id);

-- Seen by all from its moment on, which is never switched: effective_at, without which it is that of the campaign's results.
create table official_answer (
    id              bigint         not null primary key,
    company_id      bigint         not null,
    site_id         bigint         not null,
    idea_id         bigint         not null references idea (id),
    state           varchar(20)    not null,
    answer_text     varchar(20000) not null,
    written_at      timestamp(6) with time zone not null,
    written_by      bigint         not null,
    impersonator_id bigint,
    published_at    timestamp(6) with time zone,
    published_by    bigint,
    effective_at    timestamp(6) with time zone,
    version         integer        not null,
    constraint official_answer_idea unique (idea_id),
    constraint official_answer_state check (state in ('ACCEPTED', 'PARTLY', 'LATER', 'REFUSED', 'ALREADY_DONE')),
    constraint official_answer_moment check (effective_at is null or published_at is not null)
);
create index official_answer_site on official_answer (company_id, site_id, effective_at);

create table official_answer_signatory (
    answer_id bigint  not null references official_answer (id),
    agent_id  bigint  not null,
    place     integer not null,
    signed_at timestamp(6) with time zone,
    primary key (answer_id, agent_id)
);
create index official_answer_signatory_agent on official_answer_signatory (agent_id);

-- What an answer said before it was corrected. Written once, never changed.
create table official_answer_former (
    id              bigint         not null primary key,
    answer_id       bigint         not null references official_answer (id),
    state           varchar(20)    not null,
    answer_text     varchar(20000) not null,
    written_at      timestamp(6) with time zone not null,
    replaced_at     timestamp(6) with time zone not null,
    replaced_by     bigint         not null,
    impersonator_id bigint,
    reason          varchar(1000)  not null,
    constraint official_answer_former_state check (state in ('ACCEPTED', 'PARTLY', 'LATER', 'REFUSED', 'ALREADY_DONE'))
);
create index official_answer_former_answer on official_answer_former (answer_id);

create table idea_outcome (
    id              bigint       not null primary key,
    company_id      bigint       not null,
    site_id         bigint       not null,
    idea_id         bigint       not null references idea (id),
    kind            varchar(10)  not null,
    action_id       bigint       references plan_action (id),
    step_id         bigint       references action_step (id) on delete set null,
    title           varchar(250) not null,
    lead_id         bigint,
    due_on          date,
    done_on         date,
    created_at      timestamp(6) with time zone not null,
    created_by      bigint       not null,
    impersonator_id bigint,
    version         integer      not null,
    constraint idea_outcome_kind check (kind in ('ACTION', 'STEP', 'PROJECT')),
    constraint idea_outcome_action check ((kind = 'PROJECT') = (action_id is null)),
    constraint idea_outcome_done check (done_on is null or kind = 'PROJECT')
);
create index idea_outcome_idea on idea_outcome (idea_id);
create index idea_outcome_action on idea_outcome (action_id);
create index idea_outcome_step on idea_outcome (step_id);

-- What those who follow an idea were told, so that they are told once. The record is that of the outcome, or 0.
create table idea_told (
    idea_id   bigint      not null references idea (id),
    news      varchar(20) not null,
    record_id bigint      not null,
    told_at   timestamp(6) with time zone not null,
    primary key (idea_id, news, record_id),
    constraint idea_told_news check (news in ('RECEIVED', 'UNDER_REVIEW', 'ANSWERED', 'BECAME', 'DONE'))
);

-- Who wants to hear every week of all answers that are late.
create table late_answer_reader (
    company_id bigint not null,
    site_id    bigint not null,
    agent_id   bigint not null,
    primary key (company_id, site_id, agent_id)
);

create index idea_submitted on idea (submitted_at);
