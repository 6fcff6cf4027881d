-- What a person wants to hear of: kinds of letters that they switched off, and regions that the office follows.
ALTER TABLE "account" ADD COLUMN "mail_off" TEXT[] DEFAULT ARRAY[]::TEXT[];
CREATE TABLE "followed_region" (
    "account_id" UUID NOT NULL,
    "region_key" TEXT NOT NULL,

    CONSTRAINT "followed_region_pkey" PRIMARY KEY ("account_id","region_key")
);
CREATE INDEX "followed_region_region_key_idx" ON "followed_region"("region_key");
ALTER TABLE "followed_region" ADD CONSTRAINT "followed_region_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "followed_region" ADD CONSTRAINT "followed_region_region_key_fkey" FOREIGN KEY ("region_key") REFERENCES "region"("key") ON DELETE RESTRICT ON UPDATE CASCADE;

alter table account
  add constraint account_mail_off_known check (mail_off <@ array['question', 'answer', 'decision', 'mention']);
