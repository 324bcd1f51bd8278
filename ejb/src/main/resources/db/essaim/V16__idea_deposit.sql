-- SPDX-License-Identifier: EUPL-1.2
-- The ideas themselves: drafts saved as one types, the search of lists, invitations to sign an idea together.

create table idea (
    id               bigint         not null primary key,
    company_id       bigint         not null,
    site_id          bigint         not null,
    campaign_id      bigint         not null references campaign (id),
    number           integer,
    kind             varchar(20)    not null,
    state            varchar(20)    not null,
    title            varchar(250)   not null,
    description      varchar(40000) not null,
    expected_benefit varchar(4000)  not null,
    time_needed      varchar(250)   not null,
    cost             bigint,
    category_id      bigint         references campaign_category (id),
    author_id        bigint         not null,
    impersonator_id  bigint,
    author_hidden    boolean        not null,
    merged_into_id   bigint         references idea (id),
    split_from_id    bigint         references idea (id),
    folder_id        bigint         unique references folder (id),
    -- A form sends its draft many times: one key, one idea.
    form_key         varchar(40),
    -- The form that saved it last: another one that knew it before is told.
    saved_form       varchar(40),
    -- A draft that its author threw away, until he or she wants it back.
    discarded_at     timestamp(6) with time zone,
    -- Title, tags and text without case, accents or marks.
    search_text      varchar(13000) default '' not null,
    created_at       timestamp(6) with time zone not null,
    submitted_at     timestamp(6) with time zone,
    changed_at       timestamp(6) with time zone not null,
    support_count    integer        default 0 not null,
    comment_count    integer        default 0 not null,
    discussion_id    bigint         unique references discussion (id),
    version          integer        not null,
    constraint idea_form_key unique (author_id, form_key),
    constraint idea_number unique (campaign_id, number),
    constraint idea_kind check (kind in ('IDEA', 'IRRITANT', 'PROJECT', 'CHALLENGE')),
    constraint idea_state check (state in ('DRAFT', 'SUBMITTED', 'MERGED', 'WITHDRAWN', 'TAKEN_BACK')),
    constraint idea_numbered check (state = 'DRAFT' or (number is not null and submitted_at is not null)),
    constraint idea_merged check ((state = 'MERGED') = (merged_into_id is not null)),
    constraint idea_not_into_itself check (merged_into_id <> id),
    constraint idea_cost check (cost >= 0),
    constraint idea_counts check (support_count >= 0 and comment_count >= 0)
);
create index idea_campaign_support on idea (campaign_id, state, support_count, id);
create index idea_campaign_submitted on idea (campaign_id, state, submitted_at, id);
create index idea_author_created on idea (author_id, created_at);
create index idea_campaign_commented on idea (campaign_id, state, comment_count, id);
-- Where the index of similar ideas reads on.
create index idea_campaign_changed on idea (campaign_id, changed_at);
create index idea_category on idea (category_id);
create index idea_merged_into on idea (merged_into_id);
create index idea_split_from on idea (split_from_id);

create table idea_co_author (
    idea_id  bigint not null references idea (id),
    agent_id bigint not null,
    primary key (idea_id, agent_id)
);
create index idea_co_author_agent on idea_co_author (agent_id);

create table idea_field_value (
    idea_id    bigint        not null references idea (id),
    field_id   bigint        not null references campaign_field (id),
    field_text varchar(4000) not null,
    primary key (idea_id, field_id)
);
create index idea_field_value_field on idea_field_value (field_id);

create table idea_tag (
    idea_id bigint       not null references idea (id),
    tag     varchar(100) not null,
    primary key (idea_id, tag)
);

create table idea_invitation (
    idea_id    bigint not null references idea (id),
    agent_id   bigint not null,
    invited_by bigint not null,
    invited_at timestamp(6) with time zone not null,
    primary key (idea_id, agent_id)
);
create index idea_invitation_agent on idea_invitation (agent_id);
