-- SPDX-License-Identifier: EUPL-1.2
-- What agents report and moderators withdraw. The subject is the record itself or what it is about; the moderators of the
-- scope decide. Numbers of records are unique across tables.

create table moderation_report (
    id           bigint        not null primary key,
    company_id   bigint        not null,
    site_id      bigint        not null,
    record_type  varchar(40)   not null,
    record_id    bigint        not null,
    subject_type varchar(40)   not null,
    subject_id   bigint        not null,
    scope_type   varchar(40)   not null,
    scope_id     bigint        not null,
    agent_id     bigint        not null,
    reason       varchar(20)   not null,
    report_text  varchar(1000) not null,
    reported_at  timestamp(6) with time zone not null,
    settled_at   timestamp(6) with time zone,
    record_gone  boolean       not null,
    subject_gone boolean       not null,
    constraint moderation_report_once unique (record_id, agent_id),
    constraint moderation_report_reason check (reason in ('INSULT', 'PERSONAL_DATA', 'OFF_TOPIC', 'DOUBLE', 'OTHER'))
);
create index moderation_report_scope on moderation_report (scope_id, settled_at);
create index moderation_report_subject on moderation_report (subject_id);
create index moderation_report_agent_reported on moderation_report (agent_id, reported_at);

create table moderation_withdrawal (
    id              bigint        not null primary key,
    company_id      bigint        not null,
    site_id         bigint        not null,
    record_type     varchar(40)   not null,
    record_id       bigint        not null,
    subject_type    varchar(40)   not null,
    subject_id      bigint        not null,
    scope_type      varchar(40)   not null,
    scope_id        bigint        not null,
    reason          varchar(20)   not null,
    reason_text     varchar(2000) not null,
    moderator_id    bigint        not null,
    impersonator_id bigint,
    withdrawn_at    timestamp(6) with time zone not null,
    contest_text    varchar(2000),
    contested_at    timestamp(6) with time zone,
    restore_text    varchar(2000),
    restored_by     bigint,
    restored_at     timestamp(6) with time zone,
    version         integer       not null,
    constraint moderation_withdrawal_reason
        check (reason in ('INSULT', 'PERSONAL_DATA', 'OFF_TOPIC', 'DOUBLE', 'OTHER')),
    constraint moderation_withdrawal_restored check ((restored_at is null) = (restored_by is null))
);
create index moderation_withdrawal_scope on moderation_withdrawal (scope_id, withdrawn_at);
create index moderation_withdrawal_record on moderation_withdrawal (record_id, withdrawn_at);
