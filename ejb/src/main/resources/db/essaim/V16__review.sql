-- SPDX-License-Identifier: EUPL-1.2
-- The review of ideas before a vote or a jury, and the jury that marks them.

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

-- The jury of a campaign.
create table jury (
    id          bigint  not null primary key,
    company_id  bigint  not null,
    site_id     bigint  not null,
    campaign_id bigint  not null references campaign (id),
    highest     integer not null,
    opened_at   timestamp(6) with time zone,
    opened_by   bigint,
    drawn_at    timestamp(6) with time zone,
    drawn_by    bigint,
    version     integer not null,
    constraint jury_once unique (campaign_id),
    constraint jury_highest check (highest between 2 and 100)
);

create table jury_criterion (
    id       bigint        not null primary key,
    jury_id  bigint        not null references jury (id),
    position integer       not null,
    label    varchar(250)  not null,
    guidance varchar(1000) not null,
    weight   integer       not null,
    constraint jury_criterion_weight check (weight between 1 and 100)
);
create index jury_criterion_jury on jury_criterion (jury_id, position);

-- What one juror thinks of one idea, or why he or she does not judge it.
create table jury_sheet (
    id             bigint        not null primary key,
    jury_id        bigint        not null references jury (id),
    idea_id        bigint        not null references idea (id),
    agent_id       bigint        not null,
    remark         varchar(4000) not null,
    recused_at     timestamp(6) with time zone,
    recused_by     bigint,
    recusal_reason varchar(2000) not null,
    changed_at     timestamp(6) with time zone not null,
    version        integer       not null,
    constraint jury_sheet_once unique (idea_id, agent_id),
    constraint jury_sheet_recusal check ((recused_at is null) = (recused_by is null))
);
create index jury_sheet_jury on jury_sheet (jury_id, agent_id);

create table jury_mark (
    sheet_id     bigint  not null references jury_sheet (id),
    criterion_id bigint  not null references jury_criterion (id),
    mark         integer not null,
    primary key (sheet_id, criterion_id),
    constraint jury_mark_range check (mark between 0 and 100)
);
create index jury_mark_criterion on jury_mark (criterion_id);

-- The order in which ideas are presented, drawn once, and what the jury decided about each.
create table jury_idea (
    id         bigint        not null primary key,
    jury_id    bigint        not null references jury (id),
    idea_id    bigint        not null references idea (id),
    place      integer,
    decision   varchar(20),
    reason     varchar(2000) not null,
    decided_at timestamp(6) with time zone,
    decided_by bigint,
    version    integer       not null,
    constraint jury_idea_once unique (idea_id),
    constraint jury_idea_place unique (jury_id, place),
    constraint jury_idea_decision check (decision in ('CHOSEN', 'RESERVE', 'NOT_CHOSEN'))
);

-- The minutes; nothing in them changes from the first signature on.
create table jury_minutes (
    id         bigint         not null primary key,
    jury_id    bigint         not null references jury (id),
    content    varchar(1000000) not null,
    hash       varchar(64)    not null,
    drawn_up_at timestamp(6) with time zone not null,
    drawn_up_by bigint        not null,
    version    integer        not null,
    constraint jury_minutes_once unique (jury_id)
);

create table jury_signature (
    minutes_id      bigint not null references jury_minutes (id),
    agent_id        bigint not null,
    signed_at       timestamp(6) with time zone not null,
    primary key (minutes_id, agent_id)
);
