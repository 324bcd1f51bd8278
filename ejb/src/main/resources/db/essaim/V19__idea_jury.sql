-- SPDX-License-Identifier: EUPL-1.2
-- The jury of a campaign, which marks its ideas.

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
