-- Imports of acts: a file read in a job, its tree looked at and mended before anything is kept.
-- CreateTable
CREATE TABLE "act_import" (
    "id" UUID NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'queued',
    "reason" TEXT NOT NULL DEFAULT '',
    "way" TEXT NOT NULL,
    "file_name" TEXT NOT NULL DEFAULT '',
    "storage_key" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "format" TEXT NOT NULL DEFAULT '',
    "guess" JSONB,
    "suspicions" JSONB NOT NULL DEFAULT '[]',
    "undo" JSONB,
    "mends" INTEGER NOT NULL DEFAULT 0,
    "row_version" INTEGER NOT NULL DEFAULT 1,
    "by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "edition_id" UUID,

    CONSTRAINT "act_import_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "act_import_unit" (
    "import_id" UUID NOT NULL,
    "no" INTEGER NOT NULL,
    "position" DOUBLE PRECISION NOT NULL,
    "depth" SMALLINT NOT NULL,
    "unit" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "is_counted" BOOLEAN NOT NULL,
    "heading" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    "is_repealed" BOOLEAN NOT NULL,
    "is_pending" BOOLEAN NOT NULL,

    CONSTRAINT "act_import_unit_pkey" PRIMARY KEY ("import_id","no")
);

-- CreateIndex
CREATE INDEX "act_import_by_id_idx" ON "act_import"("by_id");

-- CreateIndex
CREATE INDEX "act_import_edition_id_idx" ON "act_import"("edition_id");

-- CreateIndex
CREATE INDEX "act_import_sha256_idx" ON "act_import"("sha256");

-- CreateIndex
CREATE INDEX "act_import_created_at_id_idx" ON "act_import"("created_at", "id");

-- CreateIndex
CREATE INDEX "act_import_unit_import_id_position_idx" ON "act_import_unit"("import_id", "position");

-- AddForeignKey
ALTER TABLE "act_import" ADD CONSTRAINT "act_import_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "act_import" ADD CONSTRAINT "act_import_edition_id_fkey" FOREIGN KEY ("edition_id") REFERENCES "act_edition"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "act_import_unit" ADD CONSTRAINT "act_import_unit_import_id_fkey" FOREIGN KEY ("import_id") REFERENCES "act_import"("id") ON DELETE CASCADE ON UPDATE CASCADE;

alter table act_import
  add constraint act_import_state_known check (state in ('queued', 'reading', 'read', 'failed', 'kept', 'dropped')),
  add constraint act_import_way_known check (way in ('file', 'text')),
  add constraint act_import_says_why check ((reason <> '') = (state = 'failed')),
  add constraint act_import_kept_names_edition check (state <> 'kept' or edition_id is not null);
-- One file is looked at in one place.
create unique index act_import_open_file on act_import (sha256) where state in ('queued', 'reading', 'read');
