-- SPDX-License-Identifier: EUPL-1.2
-- Two servers with clocks in different zones, or one in the hour that comes twice in autumn, mean the same moment by a lock.

alter table shedlock alter column lock_until set data type timestamp(6) with time zone;
alter table shedlock alter column locked_at set data type timestamp(6) with time zone;
