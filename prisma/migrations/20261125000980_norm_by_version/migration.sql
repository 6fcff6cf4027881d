-- The latest reports of a norm are read off its index, however many name it.
-- DropIndex
DROP INDEX "report_provision_provision_key_idx";

-- CreateIndex
CREATE INDEX "report_provision_provision_key_version_id_idx" ON "report_provision"("provision_key", "version_id");
