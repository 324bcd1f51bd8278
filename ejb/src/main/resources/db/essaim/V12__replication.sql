-- SPDX-License-Identifier: EUPL-1.2
-- What is taken up elsewhere; which record that is, its feature knows.

create table replication (
    id              bigint        not null primary key,
    company_id      bigint        not null,
    site_id         bigint        not null,
    record_type     varchar(40)   not null,
    record_id       bigint        not null,
    place_kind      varchar(15)   not null,
    institution_id  bigint,
    department_id   bigint,
    place           varchar(250)  not null,
    taken_up_by     varchar(250)  not null,
    adaptation      varchar(4000) not null,
    contact         varchar(250)  not null,
    taken_up_on     date          not null,
    recorded_at     timestamp(6) with time zone not null,
    recorded_by     bigint        not null,
    impersonator_id bigint,
    withdrawn_at    timestamp(6) with time zone,
    withdrawn_by    bigint,
    version         integer       not null,
    constraint replication_place check (
        (place_kind = 'INSTITUTION' and institution_id is not null and department_id is null)
        or (place_kind = 'DEPARTMENT' and department_id is not null)
        or (place_kind = 'ELSEWHERE' and institution_id is null and department_id is null and place <> ''))
);
create index replication_site on replication (company_id, site_id, taken_up_on);
create index replication_record on replication (record_type, record_id);
