-- SPDX-License-Identifier: EUPL-1.2
-- What agents say about ideas, who follows them, what is reported, and what moderators withdraw.

-- A comment without a thread begins one. In its text a mention is the number of an agent, never a name.
create table idea_comment (
    id              bigint        not null primary key,
    idea_id         bigint        not null references idea (id),
    thread_id       bigint        references idea_comment (id),
    answers_id      bigint        references idea_comment (id),
    author_id       bigint        not null,
    impersonator_id bigint,
    comment_text    varchar(4000) not null,
    state           varchar(20)   not null,
    written_at      timestamp(6) with time zone not null,
    edited_at       timestamp(6) with time zone,
    support_count   integer       default 0 not null,
    form_key        varchar(36),
    version         integer       not null,
    constraint idea_comment_once unique (idea_id, author_id, form_key),
    constraint idea_comment_state check (state in ('SHOWN', 'TAKEN_BACK', 'WITHDRAWN')),
    constraint idea_comment_supports check (support_count >= 0),
    constraint idea_comment_answers check (answers_id is null or thread_id is not null)
);
create index idea_comment_newest on idea_comment (idea_id, thread_id, written_at, id);
create index idea_comment_supported on idea_comment (idea_id, thread_id, support_count, id);
create index idea_comment_thread on idea_comment (thread_id, written_at, id);
create index idea_comment_answers_id on idea_comment (answers_id);
create index idea_comment_author on idea_comment (author_id);

create table idea_comment_support (
    comment_id bigint not null references idea_comment (id),
    agent_id   bigint not null,
    primary key (comment_id, agent_id)
);
create index idea_comment_support_agent on idea_comment_support (agent_id);

-- Authors follow their ideas without a row; who does not want to be told any more has a muted one.
create table idea_follower (
    idea_id  bigint      not null references idea (id),
    agent_id bigint      not null,
    state    varchar(10) not null,
    since    timestamp(6) with time zone not null,
    primary key (idea_id, agent_id),
    constraint idea_follower_state check (state in ('FOLLOWS', 'MUTED'))
);
create index idea_follower_agent on idea_follower (agent_id);

-- The thing is the comment, or the idea where no comment is named; numbers of records are unique across tables.
create table idea_report (
    id          bigint        not null primary key,
    idea_id     bigint        not null references idea (id),
    comment_id  bigint        references idea_comment (id),
    thing_id    bigint        not null,
    agent_id    bigint        not null,
    reason      varchar(20)   not null,
    report_text varchar(1000) not null,
    reported_at timestamp(6) with time zone not null,
    settled_at  timestamp(6) with time zone,
    constraint idea_report_once unique (thing_id, agent_id),
    constraint idea_report_thing check (thing_id = coalesce(comment_id, idea_id)),
    constraint idea_report_reason check (reason in ('INSULT', 'PERSONAL_DATA', 'OFF_TOPIC', 'DOUBLE', 'OTHER'))
);
create index idea_report_idea on idea_report (idea_id);
create index idea_report_comment on idea_report (comment_id);
create index idea_report_agent on idea_report (agent_id);

create table idea_withdrawal (
    id                bigint        not null primary key,
    idea_id           bigint        not null references idea (id),
    comment_id        bigint        references idea_comment (id),
    thing_id          bigint        not null,
    reason            varchar(20)   not null,
    reason_text       varchar(2000) not null,
    moderator_id      bigint        not null,
    impersonator_id   bigint,
    withdrawn_at      timestamp(6) with time zone not null,
    contest_text      varchar(2000),
    contested_at      timestamp(6) with time zone,
    restore_text      varchar(2000),
    restored_by       bigint,
    restored_at       timestamp(6) with time zone,
    version           integer       not null,
    constraint idea_withdrawal_thing check (thing_id = coalesce(comment_id, idea_id)),
    constraint idea_withdrawal_reason check (reason in ('INSULT', 'PERSONAL_DATA', 'OFF_TOPIC', 'DOUBLE', 'OTHER')),
    constraint idea_withdrawal_restored check ((restored_at is null) = (restored_by is null))
);
create index idea_withdrawal_idea on idea_withdrawal (idea_id);
create index idea_withdrawal_comment on idea_withdrawal (comment_id);
create index idea_withdrawal_thing on idea_withdrawal (thing_id, withdrawn_at);
