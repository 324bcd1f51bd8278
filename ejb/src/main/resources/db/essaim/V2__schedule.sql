-- SPDX-License-Identifier: EUPL-1.2
-- Which jobs ran when, on whichever server. Two servers with clocks in different zones mean the same moment by a lock.

-- The table that ShedLock expects.
create table shedlock (
    name       varchar(64)  not null primary key,
    lock_until timestamp(6) with time zone not null,
    locked_at  timestamp(6) with time zone not null,
    locked_by  varchar(255) not null
);

create table job_run (
    name     varchar(64) not null primary key,
    slot     timestamp(6) with time zone not null,
    retry_at timestamp(6) with time zone not null
);
