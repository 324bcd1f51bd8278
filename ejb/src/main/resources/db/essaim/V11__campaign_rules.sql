-- SPDX-License-Identifier: EUPL-1.2
-- Rules of campaigns and who accepted which version, what campaigns write to their roll and when, phases moved after the
-- opening.

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
