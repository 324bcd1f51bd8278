-- SPDX-License-Identifier: EUPL-1.2
-- Spreadsheets that were sent in, with what they would change and what was wrong with them.

create table import_run (
    id            bigint       not null primary key,
    company_id    bigint       not null,
    site_id       bigint       not null,
    target_type   varchar(40)  not null,
    target_id     bigint       not null,
    file_name     varchar(250) not null,
    state         varchar(20)  not null,
    rows_read     integer      not null,
    rows_with_issues integer   not null,
    issue_count   integer      not null,
    created_count integer      not null,
    updated_count integer      not null,
    checked_at    timestamp(6) with time zone not null,
    checked_by    bigint       not null,
    applied_at    timestamp(6) with time zone,
    applied_by    bigint,
    version       integer      not null,
    constraint import_run_state check (state in ('CHECKED', 'APPLIED')),
    constraint import_run_applied check ((state = 'APPLIED') = (applied_at is not null))
);
create index import_run_target on import_run (company_id, site_id, target_type, target_id, checked_at);

create table import_row (
    id        bigint         not null primary key,
    run_id    bigint         not null references import_run (id),
    sheet     varchar(250)   not null,
    line      integer        not null,
    record_id bigint,
    number    integer,
    label     varchar(250)   not null,
    changes   varchar(200000) not null
);
create index import_row_run on import_row (run_id, id);

create table import_issue (
    id          bigint         not null primary key,
    run_id      bigint         not null references import_run (id),
    warning     boolean        not null,
    sheet       varchar(250)   not null,
    line        integer        not null,
    column_name varchar(250)   not null,
    cell_value  varchar(250)   not null,
    reason_key  varchar(100)   not null,
    reason_args varchar(20000) not null,
    accepted    varchar(20000) not null
);
create index import_issue_run on import_issue (run_id, warning, id);
