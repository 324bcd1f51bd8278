-- SPDX-License-Identifier: EUPL-1.2
-- Drafts saved as one types, the search of lists, invitations to sign an idea together.

-- A form sends its draft many times: one key, one idea.
alter table idea add column form_key varchar(40);
-- The form that saved it last: another one that knew it before is told.
alter table idea add column saved_form varchar(40);
-- A draft that its author threw away, until he or she wants it back.
alter table idea add column discarded_at timestamp(6) with time zone;
-- Title, tags and text without case, accents or marks.
alter table idea add column search_text varchar(13000) default '' not null;
alter table idea add constraint idea_form_key unique (author_id, form_key);
create index idea_campaign_commented on idea (campaign_id, state, comment_count, id);

create table idea_invitation (
    idea_id    bigint not null references idea (id),
    agent_id   bigint not null,
    invited_by bigint not null,
    invited_at timestamp(6) with time zone not null,
    primary key (idea_id, agent_id)
);
create index idea_invitation_agent on idea_invitation (agent_id);

-- The longest description that an idea keeps is longer than a history line was.
alter table field_change alter column before_text set data type varchar(40000);
alter table field_change alter column after_text set data type varchar(40000);

-- Where its files are.
alter table idea add column folder_id bigint;
alter table idea add constraint idea_folder foreign key (folder_id) references folder (id);
create index idea_folder_number on idea (folder_id);

-- Where the index of similar ideas reads on.
create index idea_campaign_changed on idea (campaign_id, changed_at);
