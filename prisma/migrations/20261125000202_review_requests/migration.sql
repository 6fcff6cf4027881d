-- CreateTable
CREATE TABLE "review_request" (
    "id" UUID NOT NULL,
    "report_id" UUID NOT NULL,
    "asked_by_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "answered_by_id" UUID,
    "answered_at" TIMESTAMPTZ(3),
    "is_reopened" BOOLEAN,
    "answer" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "review_request_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "review_request_report_id_asked_at_idx" ON "review_request"("report_id", "asked_at");

-- CreateIndex
CREATE INDEX "review_request_asked_by_id_idx" ON "review_request"("asked_by_id");

-- CreateIndex
CREATE INDEX "review_request_answered_by_id_idx" ON "review_request"("answered_by_id");

-- AddForeignKey
ALTER TABLE "review_request" ADD CONSTRAINT "review_request_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "report"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_request" ADD CONSTRAINT "review_request_asked_by_id_fkey" FOREIGN KEY ("asked_by_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_request" ADD CONSTRAINT "review_request_answered_by_id_fkey" FOREIGN KEY ("answered_by_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Requests for review: one is open at a time, and a no is a written one.
alter table review_request
  add constraint review_request_has_reason check (btrim(reason) <> ''),
  add constraint review_request_answered check ((answered_at is null) = (answered_by_id is null)
    and (answered_at is null) = (is_reopened is null)),
  add constraint review_request_answer_has_words check (is_reopened is null or btrim(answer) <> '');
create unique index review_request_one_open on review_request (report_id) where answered_at is null;
