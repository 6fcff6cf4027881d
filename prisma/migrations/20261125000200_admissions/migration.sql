-- CreateTable
CREATE TABLE "admission" (
    "id" UUID NOT NULL,
    "report_id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "proposed_by_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "proposed_at" TIMESTAMPTZ(3) NOT NULL,
    "opens_at" TIMESTAMPTZ(3),
    "answered_by_id" UUID,
    "answered_at" TIMESTAMPTZ(3),
    "is_agreed" BOOLEAN,
    "objection" TEXT NOT NULL DEFAULT '',
    "listed_at" TIMESTAMPTZ(3),

    CONSTRAINT "admission_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "admission_report_id_proposed_at_idx" ON "admission"("report_id", "proposed_at");

-- CreateIndex
CREATE INDEX "admission_account_id_idx" ON "admission"("account_id");

-- CreateIndex
CREATE INDEX "admission_proposed_by_id_idx" ON "admission"("proposed_by_id");

-- CreateIndex
CREATE INDEX "admission_answered_by_id_idx" ON "admission"("answered_by_id");

-- AddForeignKey
ALTER TABLE "admission" ADD CONSTRAINT "admission_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "report"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "admission" ADD CONSTRAINT "admission_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "admission" ADD CONSTRAINT "admission_proposed_by_id_fkey" FOREIGN KEY ("proposed_by_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "admission" ADD CONSTRAINT "admission_answered_by_id_fkey" FOREIGN KEY ("answered_by_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Admissions: one side proposes, the other consents; both give their grounds.
alter table admission
  add constraint admission_has_reason check (btrim(reason) <> ''),
  add constraint admission_answered check ((answered_at is null) = (answered_by_id is null)
    and (answered_at is null) = (is_agreed is null)),
  add constraint admission_two_people check (answered_by_id is distinct from proposed_by_id),
  add constraint admission_objection_has_reason check (is_agreed is not false or btrim(objection) <> ''),
  add constraint admission_not_listed_against_no check (is_agreed is not false or listed_at is null);
-- The head names one first analyst; another only after an objection.
create unique index admission_one_first on admission (report_id) where opens_at is not null and is_agreed is not false;
create unique index admission_one_waiting on admission (report_id, account_id) where is_agreed is null and listed_at is null;
