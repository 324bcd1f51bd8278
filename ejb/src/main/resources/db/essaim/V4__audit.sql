-- SPDX-License-Identifier: EUPL-1.2
-- Who did what of weight, when and from where; no content, no names. Rows are added, and go when they are too old: nothing
-- else ever happens to them.

create table audit_event (
    id              bigint generated always as identity primary key,
    company_id      bigint      not null,
    site_id         bigint      not null,
    happened_at     timestamp(6) with time zone not null,
    kind            varchar(40) not null,
    agent_id        bigint,
    impersonator_id bigint,
    address         varchar(60),
    about           varchar(60),
    about_number    bigint,
    detail          varchar(60)
);
create index audit_event_at on audit_event (happened_at);
create index audit_event_agent on audit_event (company_id, agent_id);
create index audit_event_kind on audit_event (company_id, kind, id);
