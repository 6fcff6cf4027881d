-- Every citation of a report is pinned to the words that were read; where a newer edition changes them,
-- the report is up for a recheck.
-- AlterTable
ALTER TABLE "report_provision" ADD COLUMN     "fragment_id" TEXT,
ADD COLUMN     "pinned_from" DATE;

-- CreateTable
CREATE TABLE "law_fragment" (
    "id" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "norms" TEXT[],

    CONSTRAINT "law_fragment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "recheck" (
    "id" UUID NOT NULL,
    "report_id" UUID NOT NULL,
    "act_id" UUID NOT NULL,
    "provision_key" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "old_from" DATE NOT NULL,
    "old_fragment_id" TEXT NOT NULL,
    "new_from" DATE NOT NULL,
    "new_fragment_id" TEXT,
    "raised_at" TIMESTAMPTZ(3) NOT NULL,
    "answer" TEXT,
    "note" TEXT NOT NULL DEFAULT '',
    "answered_by_id" UUID,
    "answered_at" TIMESTAMPTZ(3),

    CONSTRAINT "recheck_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "report_provision_fragment_id_idx" ON "report_provision"("fragment_id");

-- CreateIndex
CREATE INDEX "recheck_act_id_language_idx" ON "recheck"("act_id", "language");

-- CreateIndex
CREATE INDEX "recheck_old_fragment_id_idx" ON "recheck"("old_fragment_id");

-- CreateIndex
CREATE INDEX "recheck_new_fragment_id_idx" ON "recheck"("new_fragment_id");

-- CreateIndex
CREATE INDEX "recheck_answered_by_id_idx" ON "recheck"("answered_by_id");

-- CreateIndex
CREATE UNIQUE INDEX "recheck_report_id_provision_key_language_new_from_key" ON "recheck"("report_id", "provision_key", "language", "new_from");

-- AddForeignKey
ALTER TABLE "report_provision" ADD CONSTRAINT "report_provision_fragment_id_fkey" FOREIGN KEY ("fragment_id") REFERENCES "law_fragment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recheck" ADD CONSTRAINT "recheck_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "report"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recheck" ADD CONSTRAINT "recheck_act_id_fkey" FOREIGN KEY ("act_id") REFERENCES "act"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recheck" ADD CONSTRAINT "recheck_old_fragment_id_fkey" FOREIGN KEY ("old_fragment_id") REFERENCES "law_fragment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recheck" ADD CONSTRAINT "recheck_new_fragment_id_fkey" FOREIGN KEY ("new_fragment_id") REFERENCES "law_fragment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recheck" ADD CONSTRAINT "recheck_answered_by_id_fkey" FOREIGN KEY ("answered_by_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

alter table report_provision add constraint report_provision_pin_whole
  check (fragment_id is null or pinned_from is not null);
alter table recheck
  add constraint recheck_kind_known check (kind in ('changed', 'repealed', 'gone')),
  add constraint recheck_answer_known check (answer in ('holds', 'amended', 'closed', 'overtaken')),
  add constraint recheck_answered_whole check ((answer is null) = (answered_at is null)),
  add constraint recheck_new_words check (kind = 'gone' or new_fragment_id is not null),
  add constraint recheck_forward check (new_from > old_from);

-- What waits for an answer, the newest first.
create index recheck_waiting on recheck (raised_at desc, id desc) where answer is null;

-- The words of a unit with what lies in it, in one edition: as the act prints them, and by what they
-- are compared. Below an article what lies in it is told by the key, above it by the parent.
create function law_fragment_of(edition uuid, cited_key text)
returns table (id text, sha256 text, body text, norms text[]) language sql stable as $$
  with recursive cited as (
    select * from act_unit u where u.edition_id = edition and u.key = cited_key),
  under as (
    select c.key, c.unit, c.number, c.position, c.heading, c.text, c.norm_sha256, c.is_repealed
    from cited c where c.article_key is null
    union all
    select u.key, u.unit, u.number, u.position, u.heading, u.text, u.norm_sha256, u.is_repealed
    from under p join act_unit u on u.edition_id = edition and u.parent_key = p.key),
  within as (
    select * from under
    union all
    select u.key, u.unit, u.number, u.position, u.heading, u.text, u.norm_sha256, u.is_repealed
    from cited c join act_unit u on u.edition_id = edition and u.article_key = c.article_key
      and (u.key = c.key or starts_with(u.key, c.key || '/'))),
  shown as (
    select key, position, norm_sha256, is_repealed, concat(
      case unit when 'point' then number || '. ' when 'subpoint' then number || ') '
        when 'part' then number || '. ' end,
      concat_ws(E'\n', nullif(heading, ''), nullif(text, ''))) as line
    from within),
  whole as (
    select coalesce(string_agg(line, E'\n' order by position) filter (where line <> ''), '') as body,
      array_agg(concat_ws(' ', key, norm_sha256, case when is_repealed then 'repealed' end)
        order by position) as norms
    from shown having count(*) > 0)
  select encode(sha256(convert_to(array_to_string(norms, E'\n') || E'\n\n' || body, 'UTF8')), 'hex'),
    encode(sha256(convert_to(body, 'UTF8')), 'hex'), body, norms
  from whole $$;

-- Each language of an act in the edition that held on a day, else in the oldest that is held.
create function edition_on(act uuid, edition_language text, day date)
returns table (id uuid, valid_from date) language sql stable as $$
  select e.id, e.valid_from from act_edition e
  where e.act_id = act and e.language = edition_language
  order by e.valid_from <= day desc, case when e.valid_from <= day then e.valid_from end desc, e.valid_from
  limit 1 $$;

-- Citations that were written before: as the register had the words on the day they were saved.
create temporary table pin as
select p.id as provision_id, e.id as edition_id, e.valid_from, p.provision_key
from report_provision p join report_version v on v.id = p.version_id
cross join lateral edition_on(p.act_id, p.language, (v.saved_at at time zone 'Asia/Almaty')::date) e
where p.provision_key is not null;

create temporary table pinned as
select place.edition_id, place.provision_key, f.*
from (select distinct edition_id, provision_key from pin) place
cross join lateral law_fragment_of(place.edition_id, place.provision_key) f;

insert into law_fragment (id, sha256, body, norms)
select distinct on (id) id, sha256, body, norms from pinned;

update report_provision p set pinned_from = pin.valid_from, fragment_id = f.id
from pin left join pinned f using (edition_id, provision_key) where pin.provision_id = p.id
  and (f.id is not null or p.state = 'whole-act');

drop table pin;
drop table pinned;
