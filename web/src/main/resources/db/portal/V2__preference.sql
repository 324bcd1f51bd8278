-- What an agent chose in the edit mode of a portlet window. A name with several values has one row for each.

create table portal_preference (
    agent_id varchar(60) not null,
    window_id varchar(200) not null,
    name varchar(200) not null,
    position integer not null,
    preference_value varchar(4000),
    constraint portal_preference_key primary key (agent_id, window_id, name, position)
);
