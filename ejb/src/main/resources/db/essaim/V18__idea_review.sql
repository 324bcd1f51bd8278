-- SPDX-License-Identifier: EUPL-1.2
-- The review of ideas before a vote or a jury.

-- How a campaign reviews its ideas; one row a campaign.
create table review_setup (
    id           bigint  not null primary key,
    company_id   bigint  not null,
    site_id      bigint  not null,
    campaign_id  bigint  not null references campaign (id),
    three_levels boolean not null,
    days         integer not null,
    version      integer not null,
    constraint review_setup_once unique (campaign_id),
    constraint review_setup_days check (days between 1 and 365)
);

create table review_criterion (
    id       bigint        not null primary key,
    setup_id bigint        not null references review_setup (id),
    position integer       not null,
    label    varchar(250)  not null,
    guidance varchar(1000) not null
);
create index review_criterion_setup on review_criterion (setup_id, position);

-- One an idea, from the day it is given to a reviewer.
create table idea_review (
    id            bigint        not null primary key,
    company_id    bigint        not null,
    site_id       bigint        not null,
    campaign_id   bigint        not null references campaign (id),
    idea_id       bigint        not null references idea (id),
    reviewer_id   bigint        not null,
    due_on        date          not null,
    three_levels  boolean       not null,
    stage         varchar(20)   not null,
    proposed      varchar(20),
    reason        varchar(4000) not null,
    agreed_cost   bigint,
    feasibility   varchar(4000) not null,
    department_id bigint,
    created_at    timestamp(6) with time zone not null,
    changed_at    timestamp(6) with time zone not null,
    version       integer       not null,
    constraint idea_review_once unique (idea_id),
    constraint idea_review_stage check (stage in ('ANALYST', 'SUPERVISOR', 'DECISION_MAKER', 'DONE')),
    constraint idea_review_proposed check (proposed in ('ADMISSIBLE', 'NOT_ADMISSIBLE')),
    constraint idea_review_done check (stage = 'ANALYST' or proposed is not null),
    constraint idea_review_cost check (agreed_cost >= 0)
);
create index idea_review_campaign on idea_review (campaign_id, stage);
create index idea_review_reviewer on idea_review (reviewer_id, stage);
create index idea_review_due on idea_review (stage, due_on);

create table review_answer (
    review_id    bigint        not null references idea_review (id),
    criterion_id bigint        not null references review_criterion (id),
    answer       varchar(10)   not null,
    reason       varchar(2000) not null,
    primary key (review_id, criterion_id),
    constraint review_answer_answer check (answer in ('YES', 'NO', 'UNSURE'))
);
create index review_answer_criterion on review_answer (criterion_id);

-- Who did what with a review, never changed.
create table review_step (
    id              bigint        not null primary key,
    review_id       bigint        not null references idea_review (id),
    kind            varchar(20)   not null,
    at              timestamp(6) with time zone not null,
    agent_id        bigint        not null,
    impersonator_id bigint,
    reason          varchar(4000) not null,
    constraint review_step_kind check (kind in ('ASSIGNED', 'PROPOSED', 'APPROVED', 'SENT_BACK', 'DECIDED'))
);
create index review_step_review on review_step (review_id, id);
