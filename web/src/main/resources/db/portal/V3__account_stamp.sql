-- Goes up when a password is set or an agent deactivated: the sessions opened before end.
alter table account add column stamp bigint default 0 not null;
