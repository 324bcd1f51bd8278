-- Who is signed in where. The name is a random one of its own, never the id that the browser's cookie carries. Rows go when their session does.

create table open_session (
    name varchar(32) primary key,
    company_id bigint not null,
    agent_id bigint not null,
    started_at timestamp(6) with time zone not null,
    seen_at timestamp(6) with time zone not null,
    browser varchar(20) not null,
    device varchar(20) not null,
    address varchar(45) not null
);

create index open_session_agent on open_session (company_id, agent_id, seen_at);
create index open_session_age on open_session (seen_at);
