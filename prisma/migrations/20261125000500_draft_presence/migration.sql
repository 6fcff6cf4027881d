-- Who writes in a draft now, and in which part: worth a minute, so it is not logged and need not outlive a crash.

CREATE UNLOGGED TABLE "draft_presence" (
    "report_id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "part" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "draft_presence_pkey" PRIMARY KEY ("report_id", "account_id")
);

CREATE INDEX "draft_presence_account_id_idx" ON "draft_presence"("account_id");

ALTER TABLE "draft_presence" ADD CONSTRAINT "draft_presence_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "report"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "draft_presence" ADD CONSTRAINT "draft_presence_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

alter table draft_presence
  add constraint draft_presence_part_known check (part in ('title', 'norm', 'what', 'kind', 'where', 'harm', 'fix'));
