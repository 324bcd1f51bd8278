-- SPDX-License-Identifier: EUPL-1.2
-- Files and images in folders, in pieces so that none is ever whole in memory. A record that has files holds the number of its folder.

create table folder (
    id          bigint      not null primary key,
    company_id  bigint      not null,
    site_id     bigint      not null,
    record_type varchar(40) not null,
    record_id   bigint      not null,
    constraint folder_record unique (record_type, record_id)
);

create table attachment (
    id              bigint       not null primary key,
    company_id      bigint       not null,
    site_id         bigint       not null,
    folder_id       bigint       not null references folder (id),
    type            varchar(10)  not null,
    name            varchar(150) not null,
    alternative     varchar(250) not null,
    bytes           bigint       not null,
    sha256          char(64)     not null,
    added_by        bigint       not null,
    impersonator_id bigint,
    added_at        timestamp(6) with time zone not null,
    constraint attachment_type check (type in ('JPEG', 'PNG', 'PDF', 'DOCX', 'XLSX', 'PPTX', 'ODT', 'ODS', 'TXT', 'CSV')),
    constraint attachment_bytes check (bytes between 1 and 20971520)
);
create index attachment_folder on attachment (folder_id, id);

create table attachment_piece (
    attachment_id bigint  not null references attachment (id),
    thumbnail     boolean not null,
    position      integer not null,
    content       bytea   not null,
    primary key (attachment_id, thumbnail, position)
);
