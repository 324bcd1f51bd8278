-- SPDX-License-Identifier: EUPL-1.2
-- Idea boxes, their campaigns with dated phases, who belongs to a campaign; its rules and who accepted which version, what it
-- writes to its roll and when, phases moved after the opening.

create table idea_box (
    id         bigint         not null primary key,
    company_id bigint         not null,
    site_id    bigint         not null,
    title      varchar(250)   not null,
    purpose    varchar(20000) not null,
    permanent  boolean        not null,
    closed_at  timestamp(6) with time zone,
    version    integer        not null
);
create index idea_box_site on idea_box (company_id, site_id);

-- A permanent box has one campaign, whose phases need not end.
create table campaign (
    id               bigint         not null primary key,
    company_id       bigint         not null,
    site_id          bigint         not null,
    box_id           bigint         not null references idea_box (id),
    audience_id      bigint         not null references audience (id),
    kind             varchar(30)    not null,
    title            varchar(250)   not null,
    purpose          varchar(20000) not null,
    commitment       varchar(20000) not null,
    idea_kinds       varchar(100)   not null,
    authors_hidden   boolean        not null,
    team_wanted      boolean        not null,
    answer_days      integer        not null,
    opened_at        timestamp(6) with time zone,
    opened_by        bigint,
    results_at       timestamp(6) with time zone,
    archived_at      timestamp(6) with time zone,
    vote_method      varchar(20)    not null,
    votes_each       integer        not null,
    envelope         bigint,
    secret_vote      boolean        not null,
    counts_hidden    boolean        not null,
    secrecy_threshold integer       not null,
    key_quorum       integer        default 0 not null,
    ballot_box_id    varchar(32)    references ballot_box (id),
    revision         bigint         default 0 not null,
    next_number      integer        default 1 not null,
    version          integer        not null,
    constraint campaign_kind check (kind in ('PERMANENT', 'STAFF_BUDGET', 'CONTEST', 'CALL_FOR_PROJECTS', 'CHALLENGE')),
    constraint campaign_vote_method check (vote_method in ('NONE', 'SUPPORT', 'VOTES', 'POINTS', 'BASKET')),
    constraint campaign_votes_each check (votes_each between 1 and 50),
    constraint campaign_envelope check (envelope > 0 and (vote_method <> 'BASKET' or envelope is not null)),
    constraint campaign_threshold check (secrecy_threshold between 3 and 100),
    constraint campaign_key_quorum check (key_quorum = 0 or secret_vote and key_quorum between 2 and 9),
    constraint campaign_audience unique (audience_id),
    constraint campaign_ballot_box unique (ballot_box_id),
    constraint campaign_answer_days check (answer_days between 1 and 730)
);
create index campaign_site on campaign (company_id, site_id, opened_at);
create index campaign_box on campaign (box_id);

create table campaign_phase (
    id          bigint      not null primary key,
    campaign_id bigint      not null references campaign (id),
    kind        varchar(20) not null,
    starts_on   date        not null,
    ends_on     date,
    constraint campaign_phase_once unique (campaign_id, kind),
    constraint campaign_phase_kind check (kind in ('DEPOSIT', 'DISCUSSION', 'REVIEW', 'VOTE', 'JURY', 'RESULTS', 'FOLLOW_UP')),
    constraint campaign_phase_dates check (ends_on >= starts_on)
);

create table campaign_member (
    campaign_id bigint      not null references campaign (id),
    agent_id    bigint      not null,
    part        varchar(20) not null,
    primary key (campaign_id, agent_id, part),
    constraint campaign_member_part check (part in ('ORGANISER', 'MODERATOR', 'ANALYST', 'SUPERVISOR', 'DECISION_MAKER', 'JUROR', 'JURY_CHAIR', 'SCRUTINEER'))
);
create index campaign_member_agent on campaign_member (agent_id);

create table campaign_category (
    id          bigint       not null primary key,
    campaign_id bigint       not null references campaign (id),
    position    integer      not null,
    label       varchar(100) not null,
    constraint campaign_category_label unique (campaign_id, label)
);

-- What an idea is asked beside the usual, as the campaign wants it.
create table campaign_field (
    id          bigint        not null primary key,
    campaign_id bigint        not null references campaign (id),
    position    integer       not null,
    label       varchar(250)  not null,
    hint        varchar(500)  not null,
    kind        varchar(20)   not null,
    choices     varchar(2000) not null,
    required    boolean       not null,
    constraint campaign_field_kind check (kind in ('LINE', 'PARAGRAPH', 'NUMBER', 'EUROS', 'DATE', 'CHOICE'))
);
create index campaign_field_campaign on campaign_field (campaign_id, position);

create table campaign_rules (
    id          bigint         not null primary key,
    campaign_id bigint         not null references campaign (id),
    number      integer        not null,
    rules_text  varchar(40000) not null,
    summary     varchar(500)   not null,
    written_at  timestamp(6) with time zone not null,
    written_by  bigint         not null,
    version     integer        not null,
    constraint campaign_rules_number unique (campaign_id, number),
    constraint campaign_rules_positive check (number > 0)
);

create table rules_acceptance (
    campaign_id  bigint  not null references campaign (id),
    agent_id     bigint  not null,
    rules_number integer not null,
    accepted_at  timestamp(6) with time zone not null,
    primary key (campaign_id, agent_id, rules_number)
);
create index rules_acceptance_agent on rules_acceptance (agent_id);

create table campaign_message (
    id          bigint       not null primary key,
    campaign_id bigint       not null references campaign (id),
    kind        varchar(20)  not null,
    send_on     date         not null,
    body        varchar(500) not null,
    sent_at     timestamp(6) with time zone,
    version     integer      not null,
    constraint campaign_message_kind check (kind in ('OPENED', 'PHASE_MOVED', 'PLANNED'))
);
create index campaign_message_campaign on campaign_message (campaign_id, send_on);
create index campaign_message_due on campaign_message (sent_at, send_on);

create table phase_move (
    id              bigint       not null primary key,
    campaign_id     bigint       not null references campaign (id),
    kind            varchar(20)  not null,
    former_start    date         not null,
    former_end      date,
    new_start       date         not null,
    new_end         date,
    reason          varchar(500) not null,
    moved_at        timestamp(6) with time zone not null,
    moved_by        bigint       not null,
    impersonator_id bigint
);
create index phase_move_campaign on phase_move (campaign_id, moved_at);
