-- A link that gives an account another address.
ALTER TABLE "one_time_link" ADD COLUMN "new_email" TEXT;

alter table one_time_link drop constraint one_time_link_purpose_known;
alter table one_time_link
  add constraint one_time_link_purpose_known check (purpose in ('reset', 'sign-in', 'first-administrator', 'email')),
  add constraint one_time_link_new_email check ((purpose = 'email') = (new_email is not null));
