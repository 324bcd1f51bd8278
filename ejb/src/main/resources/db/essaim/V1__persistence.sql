-- SPDX-License-Identifier: EUPL-1.2
-- One sequence for the numbers of all records; each server takes fifty at once.

create sequence essaim_record_seq start with 50 increment by 50;
