-- Invitations to write a draft together with its people, or to read a confidential one.
CREATE TABLE "report_invitation" (
    "id" UUID NOT NULL,
    "report_id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "part" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "invited_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "answered_at" TIMESTAMPTZ(3),
    "answered_by_id" UUID,
    "is_accepted" BOOLEAN,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "report_invitation_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "report_invitation_report_id_idx" ON "report_invitation"("report_id");
CREATE INDEX "report_invitation_email_idx" ON "report_invitation"("email");
CREATE INDEX "report_invitation_invited_by_id_idx" ON "report_invitation"("invited_by_id");
CREATE INDEX "report_invitation_answered_by_id_idx" ON "report_invitation"("answered_by_id");
ALTER TABLE "report_invitation" ADD CONSTRAINT "report_invitation_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "report"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "report_invitation" ADD CONSTRAINT "report_invitation_invited_by_id_fkey" FOREIGN KEY ("invited_by_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "report_invitation" ADD CONSTRAINT "report_invitation_answered_by_id_fkey" FOREIGN KEY ("answered_by_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

alter table report_invitation
  add constraint report_invitation_part_known check (part in ('co_author', 'named')),
  add constraint report_invitation_email_is_lower check (email = lower(email)),
  add constraint report_invitation_note_length check (char_length(note) <= 500),
  add constraint report_invitation_answered check ((answered_at is null) = (answered_by_id is null)
    and (answered_at is null) = (is_accepted is null)),
  add constraint report_invitation_one_end check (answered_at is null or revoked_at is null);
-- One that waits for each address; what has expired is closed before the next is written.
create unique index report_invitation_one_open on report_invitation (report_id, email)
  where answered_at is null and revoked_at is null;

alter table notification drop constraint notification_kind_known;
alter table notification
  add constraint notification_kind_known check (kind in ('submitted', 'claimed', 'assigned', 'asked', 'answered',
    'accepted', 'rejected', 'redirected', 'deferred', 'merged', 'merge-undone', 'took-in', 'withdrawn', 'moved', 'joined',
    'ready', 'uncovered', 'analyst-named', 'mentioned', 'commented',
    'invited', 'invite-accepted', 'invite-declined', 'in-region')),
  add constraint notification_is_of_report check ((kind = 'invited') = (report_id is null));
