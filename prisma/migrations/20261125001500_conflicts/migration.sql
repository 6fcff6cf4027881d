-- CreateTable
CREATE TABLE "conflict_kind" (
    "key" TEXT NOT NULL,
    "label_ru" TEXT NOT NULL,
    "label_kk" TEXT NOT NULL,
    "label_en" TEXT NOT NULL,
    "definition_ru" TEXT NOT NULL,
    "definition_en" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "is_active" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "conflict_kind_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "precedence_rule" (
    "key" TEXT NOT NULL,
    "label_ru" TEXT NOT NULL,
    "label_kk" TEXT NOT NULL,
    "label_en" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "is_active" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "precedence_rule_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "report_conflict" (
    "version_id" UUID NOT NULL,
    "apart" TEXT[],
    "yields" TEXT,
    "why" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "report_conflict_pkey" PRIMARY KEY ("version_id")
);

-- CreateTable
CREATE TABLE "report_conflict_side" (
    "version_id" UUID NOT NULL,
    "position" SMALLINT NOT NULL,
    "act_id" UUID,

    CONSTRAINT "report_conflict_side_pkey" PRIMARY KEY ("version_id","position")
);

-- AlterTable
ALTER TABLE "report_choice" ADD COLUMN     "conflict_kind_key" TEXT;

-- CreateIndex
CREATE INDEX "report_choice_conflict_kind_key_version_id_idx" ON "report_choice"("conflict_kind_key", "version_id");

-- CreateIndex
CREATE INDEX "report_conflict_side_act_id_version_id_idx" ON "report_conflict_side"("act_id", "version_id");

-- AddForeignKey
ALTER TABLE "report_choice" ADD CONSTRAINT "report_choice_conflict_kind_key_fkey" FOREIGN KEY ("conflict_kind_key") REFERENCES "conflict_kind"("key") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_conflict" ADD CONSTRAINT "report_conflict_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "report_version"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_conflict_side" ADD CONSTRAINT "report_conflict_side_version_id_position_fkey" FOREIGN KEY ("version_id", "position") REFERENCES "report_provision"("version_id", "position") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_conflict_side" ADD CONSTRAINT "report_conflict_side_act_id_fkey" FOREIGN KEY ("act_id") REFERENCES "act"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Kinds of conflict are picked as all lists are, other words among them.
alter table report_choice
  drop constraint report_choice_list_known,
  drop constraint report_choice_one_set,
  add constraint report_choice_list_known check (list in
    ('gap_kind', 'conflict_kind', 'corruption_factor', 'education_level', 'organisation_type', 'region',
      'risk_area', 'harm_kind')),
  add constraint report_choice_one_set check (
    num_nonnulls(gap_kind_key, conflict_kind_key, corruption_factor_key, education_level_key,
      organisation_type_key, region_key, risk_area_key, harm_kind_key, other) = 1
    and (other is null or btrim(other) <> '')),
  add constraint report_choice_conflict_fits_list check (conflict_kind_key is null or list = 'conflict_kind');

-- Who says that a norm should yield says why.
alter table report_conflict
  add constraint report_conflict_why_length check (char_length(why) <= 2000),
  add constraint report_conflict_yields_named check (btrim(yields) <> '');

-- How often the register of acts has changed: what is prepared from it holds while this stands. A row and
-- not a sequence, so that it is seen to change in the same moment as the acts.
create table act_register_state (
  id smallint primary key default 1,
  revision bigint not null default 1,
  constraint act_register_state_one check (id = 1)
);
insert into act_register_state default values;

create function act_register_changed() returns trigger language plpgsql security definer set search_path = public as $$
begin
  update act_register_state set revision = revision + 1;
  return null;
end $$;
create trigger act_register_changed after insert or update or delete on act
  for each statement execute function act_register_changed();
