-- SPDX-License-Identifier: EUPL-1.2
-- What agents say about a record of any feature, and who follows it. The record holds the number of its discussion.

create table discussion (
    id           bigint      not null primary key,
    company_id   bigint      not null,
    site_id      bigint      not null,
    subject_type varchar(40) not null,
    subject_id   bigint      not null,
    scope_type   varchar(40) not null,
    scope_id     bigint      not null,
    constraint discussion_subject unique (subject_type, subject_id)
);
create index discussion_scope on discussion (scope_id);
create index discussion_site on discussion (company_id, site_id);

-- A comment without a thread begins one. In its text a mention is the number of an agent, never a name.
create table discussion_comment (
    id              bigint        not null primary key,
    discussion_id   bigint        not null references discussion (id),
    thread_id       bigint        references discussion_comment (id),
    answers_id      bigint        references discussion_comment (id),
    author_id       bigint        not null,
    impersonator_id bigint,
    comment_text    varchar(4000) not null,
    state           varchar(20)   not null,
    written_at      timestamp(6) with time zone not null,
    edited_at       timestamp(6) with time zone,
    support_count   integer       default 0 not null,
    form_key        varchar(36),
    version         integer       not null,
    constraint discussion_comment_once unique (discussion_id, author_id, form_key),
    constraint discussion_comment_state check (state in ('SHOWN', 'TAKEN_BACK', 'WITHDRAWN')),
    constraint discussion_comment_supports check (support_count >= 0),
    constraint discussion_comment_answers check (answers_id is null or thread_id is not null)
);
create index discussion_comment_newest on discussion_comment (discussion_id, thread_id, written_at, id);
create index discussion_comment_supported on discussion_comment (discussion_id, thread_id, support_count, id);
create index discussion_comment_thread on discussion_comment (thread_id, written_at, id);
create index discussion_comment_answers_id on discussion_comment (answers_id);
create index discussion_comment_author_written on discussion_comment (author_id, written_at);

create table comment_support (
    comment_id bigint not null references discussion_comment (id),
    agent_id   bigint not null,
    primary key (comment_id, agent_id)
);
create index comment_support_agent on comment_support (agent_id);

-- Authors follow their records without a row; who does not want to be told any more has a muted one.
create table discussion_follower (
    discussion_id bigint      not null references discussion (id),
    agent_id      bigint      not null,
    state         varchar(10) not null,
    since         timestamp(6) with time zone not null,
    primary key (discussion_id, agent_id),
    constraint discussion_follower_state check (state in ('FOLLOWS', 'MUTED'))
);
create index discussion_follower_agent on discussion_follower (agent_id);
