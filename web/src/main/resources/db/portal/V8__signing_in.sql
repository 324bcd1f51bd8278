-- Signing in: tries that failed, devices and addresses known before, one-time links, second factors.

-- Logins and addresses stand here as keyed hashes only: a stranger's typed login, which may be a password, is not kept.
create table sign_in_try (
    try_key varchar(64) primary key,
    failures integer not null,
    locked_until timestamp(3) with time zone,
    forgotten_at timestamp(3) with time zone not null,
    known_until timestamp(3) with time zone,
    constraint sign_in_try_failures check (failures >= 0)
);

create index sign_in_try_age on sign_in_try (forgotten_at);

-- An account's tries are counted there too, alike for logins that exist and for those that do not.
alter table account drop constraint account_failures;
alter table account drop column failures;
alter table account drop column locked_until;

-- Whoever got a password from somebody else chooses another one before anything else.
alter table account add column must_change boolean default false not null;

-- What somebody holds who may choose a password without the old one; kept as a hash.
create table one_time_link (
    code_hash varchar(64) primary key,
    company_id bigint not null,
    purpose varchar(20) not null,
    agent_id bigint,
    expires_at timestamp(3) with time zone not null,
    constraint one_time_link_purpose check (purpose in ('RESET', 'FIRST'))
);

create index one_time_link_of on one_time_link (company_id, purpose, agent_id);

-- Second factors. Agents are numbers: they may live in LDAP. Secrets are sealed with a key that is not in the database.
create table second_factor (
    company_id bigint not null,
    agent_id bigint not null,
    sealed_secret varchar(200) not null,
    set_up_at timestamp(3) with time zone not null,
    last_step bigint not null,
    primary key (company_id, agent_id)
);

create table recovery_code (
    company_id bigint not null,
    agent_id bigint not null,
    code_hash varchar(64) not null,
    primary key (company_id, agent_id, code_hash)
);
