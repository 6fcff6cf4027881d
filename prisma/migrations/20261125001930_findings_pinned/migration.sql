-- A finding rests on words of its own: those that its signer read. A newer edition asks of the finding apart
-- from the report on which it was made.
-- DropIndex
DROP INDEX "recheck_report_id_provision_key_language_new_from_key";

-- AlterTable
ALTER TABLE "recheck" ADD COLUMN     "finding_id" UUID;

-- CreateTable
CREATE TABLE "finding_provision" (
    "finding_id" UUID NOT NULL,
    "position" SMALLINT NOT NULL,
    "act_id" UUID NOT NULL,
    "provision_key" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "pinned_from" DATE NOT NULL,
    "fragment_id" TEXT,

    CONSTRAINT "finding_provision_pkey" PRIMARY KEY ("finding_id","position")
);

-- CreateIndex
CREATE UNIQUE INDEX "finding_provision_finding_id_provision_key_language_key" ON "finding_provision"("finding_id", "provision_key", "language");

-- CreateIndex
CREATE INDEX "finding_provision_act_id_language_idx" ON "finding_provision"("act_id", "language");

-- CreateIndex
CREATE INDEX "finding_provision_fragment_id_idx" ON "finding_provision"("fragment_id");

-- CreateIndex
CREATE INDEX "recheck_report_id_idx" ON "recheck"("report_id");

-- CreateIndex
CREATE INDEX "recheck_finding_id_idx" ON "recheck"("finding_id");

-- AddForeignKey
ALTER TABLE "finding_provision" ADD CONSTRAINT "finding_provision_finding_id_fkey" FOREIGN KEY ("finding_id") REFERENCES "finding"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "finding_provision" ADD CONSTRAINT "finding_provision_act_id_fkey" FOREIGN KEY ("act_id") REFERENCES "act"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "finding_provision" ADD CONSTRAINT "finding_provision_fragment_id_fkey" FOREIGN KEY ("fragment_id") REFERENCES "law_fragment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recheck" ADD CONSTRAINT "recheck_finding_id_fkey" FOREIGN KEY ("finding_id") REFERENCES "finding"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Each place is asked of once an edition: of the report, and of each finding.
create unique index recheck_once_of_report on recheck (report_id, provision_key, language, new_from)
  where finding_id is null;
create unique index recheck_once_of_finding on recheck (finding_id, provision_key, language, new_from)
  where finding_id is not null;

-- Pins a finding to the norms that its reports cite, in the words of the day on which it was signed.
create function pin_finding(pinned uuid) returns void language sql as $$
  with cited as (
    select distinct on (p.provision_key, p.language) p.act_id, p.provision_key, p.language, p.state,
      e.id as edition_id, e.valid_from, d.added_at, p.position
    from finding f join dossier_report d on d.dossier_id = f.dossier_id
    join report r on r.id = d.report_id join report_provision p on p.version_id = r.current_version_id
    cross join lateral edition_on(p.act_id, p.language, (f.signed_at at time zone 'Asia/Almaty')::date) e
    where f.id = pinned and f.signed_at is not null and p.provision_key is not null
    order by p.provision_key, p.language, d.added_at, p.position),
  read as (
    select c.*, w.id as fragment_id, w.sha256, w.body, w.norms,
      row_number() over (order by c.added_at, c.position, c.provision_key, c.language) as no
    from cited c left join lateral law_fragment_of(c.edition_id, c.provision_key) w on true
    -- A place that the edition does not have cannot be pinned; a whole act has its day alone.
    where w.id is not null or c.state = 'whole-act'),
  kept as (
    insert into law_fragment (id, sha256, body, norms)
    select distinct on (fragment_id) fragment_id, sha256, body, norms from read
    where fragment_id is not null order by fragment_id
    on conflict do nothing)
  insert into finding_provision (finding_id, position, act_id, provision_key, language, pinned_from, fragment_id)
  select pinned, no, act_id, provision_key, language, valid_from, fragment_id from read
  on conflict do nothing $$;

create function finding_is_pinned() returns trigger language plpgsql as $$
begin
  perform pin_finding(new.id);
  return null;
end $$;

create trigger finding_is_pinned after insert or update of signed_at on finding
  for each row when (new.signed_at is not null) execute function finding_is_pinned();

-- Findings that were signed before.
select pin_finding(id) from finding where signed_at is not null;
