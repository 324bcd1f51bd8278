-- SPDX-License-Identifier: EUPL-1.2
-- The authority's busy periods.

create table busy_period (
    id          bigint       not null primary key,
    company_id  bigint       not null,
    site_id     bigint       not null,
    title       varchar(250) not null,
    starts_on   date         not null,
    ends_on     date         not null,
    declared_by bigint       not null,
    declared_at timestamp(6) with time zone not null,
    constraint busy_period_dates check (ends_on >= starts_on)
);
create index busy_period_site on busy_period (company_id, site_id, starts_on);
