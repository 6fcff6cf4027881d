-- CreateTable
CREATE TABLE "author_look" (
    "id" UUID NOT NULL,
    "report_id" UUID NOT NULL,
    "by_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "second_id" UUID,
    "second_at" TIMESTAMPTZ(3),
    "is_agreed" BOOLEAN,
    "opened_at" TIMESTAMPTZ(3),

    CONSTRAINT "author_look_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "author_look_report_id_asked_at_idx" ON "author_look"("report_id", "asked_at");

-- CreateIndex
CREATE INDEX "author_look_by_id_idx" ON "author_look"("by_id");

-- CreateIndex
CREATE INDEX "author_look_second_id_idx" ON "author_look"("second_id");

-- AddForeignKey
ALTER TABLE "author_look" ADD CONSTRAINT "author_look_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "report"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "author_look" ADD CONSTRAINT "author_look_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "author_look" ADD CONSTRAINT "author_look_second_id_fkey" FOREIGN KEY ("second_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Looks behind a hidden name: who agrees is never who asks.
alter table author_look
  add constraint author_look_has_reason check (btrim(reason) <> ''),
  add constraint author_look_answered check ((second_at is null) = (second_id is null)
    and (second_at is null) = (is_agreed is null)),
  add constraint author_look_two_people check (second_id is distinct from by_id),
  add constraint author_look_not_opened_against_no check (is_agreed is not false or opened_at is null);
create unique index author_look_one_waiting on author_look (report_id, by_id) where is_agreed is null and opened_at is null;
