-- SPDX-License-Identifier: EUPL-1.2
-- Votes: support, ballots by name, and what is counted of those that lay in the campaign's ballot box.

-- Where a merge brought the support over from another idea, that idea.
create table idea_support (
    idea_id       bigint not null references idea (id),
    agent_id      bigint not null,
    at            timestamp(6) with time zone not null,
    brought_by_id bigint references idea (id),
    primary key (idea_id, agent_id)
);
create index idea_support_brought_by on idea_support (brought_by_id);
create index idea_support_agent on idea_support (agent_id);

-- What is put to the vote and at what cost, the same for everybody from the first voter to the last.
create table ballot_paper_line (
    campaign_id bigint not null references campaign (id),
    idea_id     bigint not null references idea (id),
    cost        bigint not null,
    primary key (campaign_id, idea_id),
    constraint ballot_paper_line_cost check (cost >= 0)
);
create index ballot_paper_line_idea on ballot_paper_line (idea_id);

create table ballot (
    campaign_id   bigint  not null,
    audience_id   bigint  not null,
    agent_id      bigint  not null,
    votes         integer not null,
    votes_allowed integer not null,
    spent         bigint  not null,
    envelope      bigint  not null,
    changed_at    timestamp(6) with time zone not null,
    primary key (campaign_id, agent_id),
    foreign key (audience_id, agent_id) references roll_entry (audience_id, agent_id),
    constraint ballot_votes check (votes between 0 and votes_allowed),
    constraint ballot_envelope check (spent between 0 and envelope)
);
create index ballot_agent on ballot (agent_id);

-- Points are given once each where they differ, hence the column that is empty elsewhere.
create table ballot_choice (
    campaign_id bigint  not null,
    agent_id    bigint  not null,
    idea_id     bigint  not null,
    points      integer not null,
    points_once integer,
    primary key (campaign_id, agent_id, idea_id),
    foreign key (campaign_id, agent_id) references ballot (campaign_id, agent_id),
    foreign key (campaign_id, idea_id) references ballot_paper_line (campaign_id, idea_id),
    constraint ballot_choice_points check (points in (1, 3, 5)),
    constraint ballot_choice_once unique (campaign_id, agent_id, points_once)
);
create index ballot_choice_idea on ballot_choice (campaign_id, idea_id);

-- What the ballots of the box give each idea, once they are counted: sums alone.
create table vote_count (
    campaign_id bigint not null,
    idea_id     bigint not null,
    ballots     bigint not null,
    score       bigint not null,
    primary key (campaign_id, idea_id),
    foreign key (campaign_id, idea_id) references ballot_paper_line (campaign_id, idea_id)
);

-- Codes on slips for shared computers. An agent is named where the vote is by name only.
create table voting_code (
    code_hash   varchar(64) not null primary key,
    campaign_id bigint      not null references campaign (id),
    agent_id    bigint,
    used        boolean     not null
);
create index voting_code_campaign on voting_code (campaign_id, used);

-- Paper ballots are typed twice, by two people who do not see what the other typed. What they type is sealed too.
create table paper_pile (
    id          bigint       not null primary key,
    campaign_id bigint       not null references campaign (id),
    label       varchar(250) not null,
    slips       integer      not null,
    first_id    bigint       not null,
    second_id   bigint,
    poured_at   timestamp(6) with time zone,
    version     integer      not null,
    constraint paper_pile_slips check (slips between 0 and 20000),
    constraint paper_pile_two_people check (second_id <> first_id)
);
create index paper_pile_campaign on paper_pile (campaign_id);

create table paper_entry (
    pile_id  bigint        not null references paper_pile (id),
    agent_id bigint        not null,
    slip     integer       not null,
    sealed   varchar(4000) not null,
    primary key (pile_id, agent_id, slip),
    constraint paper_entry_slip check (slip >= 1)
);

-- Ideas that cannot both be carried out; the lower number of record first.
create table incompatible_ideas (
    campaign_id bigint not null references campaign (id),
    idea_id     bigint not null references idea (id),
    other_id    bigint not null references idea (id),
    primary key (campaign_id, idea_id, other_id),
    constraint incompatible_ideas_order check (idea_id < other_id)
);
create index incompatible_ideas_idea on incompatible_ideas (idea_id);
create index incompatible_ideas_other on incompatible_ideas (other_id);

-- What a person decided where votes could not, and why.
create table vote_decision (
    id          bigint        not null primary key,
    campaign_id bigint        not null references campaign (id),
    idea_id     bigint        not null references idea (id),
    chosen      boolean       not null,
    reason      varchar(2000) not null,
    agent_id    bigint        not null,
    at          timestamp(6) with time zone not null,
    constraint vote_decision_once unique (campaign_id, idea_id)
);
create index vote_decision_idea on vote_decision (idea_id);
