-- SPDX-License-Identifier: EUPL-1.2
-- Files and images of ideas, in pieces so that none is ever whole in memory; and where the index of similar ideas reads on.

create table idea_attachment (
    id              bigint       not null primary key,
    company_id      bigint       not null,
    site_id         bigint       not null,
    idea_id         bigint       not null references idea (id),
    type            varchar(10)  not null,
    name            varchar(150) not null,
    alternative     varchar(250) not null,
    bytes           bigint       not null,
    sha256          char(64)     not null,
    added_by        bigint       not null,
    impersonator_id bigint,
    added_at        timestamp(6) with time zone not null,
    constraint idea_attachment_type check (type in ('JPEG', 'PNG', 'PDF', 'DOCX', 'XLSX', 'PPTX', 'ODT', 'ODS', 'TXT', 'CSV')),
    constraint idea_attachment_bytes check (bytes between 1 and 20971520)
);
create index idea_attachment_idea on idea_attachment (idea_id, id);

create table idea_attachment_piece (
    attachment_id bigint  not null references idea_attachment (id),
    thumbnail     boolean not null,
    position      integer not null,
    content       bytea   not null,
    primary key (attachment_id, thumbnail, position)
);

create index idea_campaign_changed on idea (campaign_id, changed_at);
