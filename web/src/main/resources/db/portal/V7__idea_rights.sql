-- What the four roles may do with idea boxes.

insert into role_permission (role_id, permission)
select r.id, p.permission
from portal_role r
join (values
    ('agent', 'fr.essaim.idea:VIEW,CONTRIBUTE:*'),
    ('steering', 'fr.essaim.idea:VIEW,CONTRIBUTE,MANAGE,ANSWER_LATE,EXPORT:*'),
    ('hr', 'fr.essaim.idea:VIEW,CONTRIBUTE,MANAGE,MODERATE,DECLARE_BUSY,EXPORT:*'),
    ('admin', 'fr.essaim.idea:*:*')
) as p (role_code, permission) on p.role_code = r.code;
