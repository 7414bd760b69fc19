-- Where a plan stood towards its programme when it was submitted: what is approved and printed does
-- not change when its own versions take force.
alter table plans add column aim jsonb;
