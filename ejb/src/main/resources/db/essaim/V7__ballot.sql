-- SPDX-License-Identifier: EUPL-1.2
-- Ballot boxes of whatever is voted on: ballots sealed to a public key, apart from the register of those who have voted.

-- Ballots are sealed to the public key; where a quorum is set, scrutineers draw theirs first. Never a private key. The other
-- key is the one that codes are hashed with.
create table ballot_box (
    id           varchar(32) not null primary key,
    quorum       integer     not null,
    public_key   varchar(64),
    code_key     varchar(64) not null,
    ballots      integer,
    unreadable   integer,
    counted_at   timestamp(6) with time zone,
    destroyed_at timestamp(6) with time zone,
    constraint ballot_box_quorum check (quorum = 0 or quorum between 2 and 9),
    constraint ballot_box_counted check ((counted_at is null) = (ballots is null) and (counted_at is null) = (unreadable is null)),
    constraint ballot_box_destroyed check (destroyed_at is null or counted_at is not null)
);

-- Neither agent nor time nor order nor choice. All those of one box are as long.
create table sealed_ballot (
    id           varchar(32)   not null primary key,
    box_id       varchar(32)   not null references ballot_box (id),
    sealed       varchar(4000) not null,
    receipt_hash varchar(64)   not null,
    constraint sealed_ballot_receipt unique (receipt_hash)
);
create index sealed_ballot_box on sealed_ballot (box_id, id);

-- Who has voted. Without time, and put in the order of the agents' numbers when the ballots are counted.
create table poll_register (
    box_id   varchar(32) not null references ballot_box (id),
    agent_id bigint      not null,
    channel  varchar(10) not null,
    primary key (box_id, agent_id),
    constraint poll_register_channel check (channel in ('SCREEN', 'SLIP', 'PAPER'))
);
create index poll_register_agent on poll_register (agent_id);

-- Those who share the key of a box: the public key that the passphrase of each gives, and a share sealed to it.
create table ballot_key_share (
    box_id     varchar(32) not null references ballot_box (id),
    agent_id   bigint      not null,
    salt       varchar(32) not null,
    public_key varchar(64) not null,
    place      integer,
    share      varchar(250),
    tried      boolean     not null,
    primary key (box_id, agent_id),
    constraint ballot_key_share_place unique (box_id, place),
    constraint ballot_key_share_whole check ((place is null) = (share is null) and (share is not null or tried = false))
);
create index ballot_key_share_agent on ballot_key_share (agent_id);
