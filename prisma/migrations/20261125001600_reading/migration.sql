-- Reading campaigns, and the state of every article: what groups have read, and how far the reports that
-- touch an article have brought it. What reports say is kept in step by the database, whoever writes.
-- CreateTable
CREATE TABLE "article_report" (
    "article_key" TEXT NOT NULL,
    "report_id" UUID NOT NULL,
    "stage" TEXT NOT NULL,
    "since" DATE NOT NULL,

    CONSTRAINT "article_report_pkey" PRIMARY KEY ("article_key","report_id")
);

-- CreateTable
CREATE TABLE "article_stage" (
    "article_key" TEXT NOT NULL,
    "stage" TEXT NOT NULL,
    "reports" INTEGER NOT NULL,
    "since" DATE NOT NULL,

    CONSTRAINT "article_stage_pkey" PRIMARY KEY ("article_key","stage")
);

-- CreateTable
CREATE TABLE "reading_mark" (
    "id" UUID NOT NULL,
    "article_key" TEXT NOT NULL,
    "campaign_id" UUID NOT NULL,
    "group_id" UUID NOT NULL,
    "by_id" UUID NOT NULL,
    "edition_from" DATE NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "reading_mark_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reading_campaign" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "about" TEXT NOT NULL DEFAULT '',
    "due_on" DATE NOT NULL,
    "opened_by_id" UUID NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "closed_at" TIMESTAMPTZ(3),
    "row_version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "reading_campaign_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "campaign_article" (
    "campaign_id" UUID NOT NULL,
    "article_key" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "group_id" UUID NOT NULL,

    CONSTRAINT "campaign_article_pkey" PRIMARY KEY ("campaign_id","article_key")
);

-- CreateTable
CREATE TABLE "reading_question" (
    "id" UUID NOT NULL,
    "campaign_id" UUID NOT NULL,
    "article_key" TEXT NOT NULL,
    "group_id" UUID NOT NULL,
    "asked_by_id" UUID NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "question" TEXT NOT NULL,
    "answered_by_id" UUID,
    "answered_at" TIMESTAMPTZ(3),
    "answer" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "reading_question_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE UNLOGGED TABLE "reading_presence" (
    "article_key" TEXT NOT NULL,
    "account_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "reading_presence_pkey" PRIMARY KEY ("article_key","account_id")
);

-- CreateIndex
CREATE INDEX "article_report_report_id_idx" ON "article_report"("report_id");

-- CreateIndex
CREATE INDEX "article_report_article_key_stage_since_idx" ON "article_report"("article_key", "stage", "since");

-- CreateIndex
CREATE INDEX "reading_mark_article_key_idx" ON "reading_mark"("article_key");

-- CreateIndex
CREATE INDEX "reading_mark_campaign_id_idx" ON "reading_mark"("campaign_id");

-- CreateIndex
CREATE INDEX "reading_mark_group_id_idx" ON "reading_mark"("group_id");

-- CreateIndex
CREATE INDEX "reading_mark_by_id_idx" ON "reading_mark"("by_id");

-- CreateIndex
CREATE INDEX "reading_campaign_opened_by_id_idx" ON "reading_campaign"("opened_by_id");

-- CreateIndex
CREATE INDEX "reading_campaign_closed_at_due_on_idx" ON "reading_campaign"("closed_at", "due_on");

-- CreateIndex
CREATE INDEX "campaign_article_group_id_campaign_id_position_idx" ON "campaign_article"("group_id", "campaign_id", "position");

-- CreateIndex
CREATE INDEX "campaign_article_article_key_idx" ON "campaign_article"("article_key");

-- CreateIndex
CREATE UNIQUE INDEX "campaign_article_campaign_id_position_key" ON "campaign_article"("campaign_id", "position");

-- CreateIndex
CREATE INDEX "reading_question_campaign_id_article_key_idx" ON "reading_question"("campaign_id", "article_key");

-- CreateIndex
CREATE INDEX "reading_question_group_id_idx" ON "reading_question"("group_id");

-- CreateIndex
CREATE INDEX "reading_question_asked_by_id_idx" ON "reading_question"("asked_by_id");

-- CreateIndex
CREATE INDEX "reading_question_answered_by_id_idx" ON "reading_question"("answered_by_id");

-- CreateIndex
CREATE INDEX "reading_presence_account_id_idx" ON "reading_presence"("account_id");

-- AddForeignKey
ALTER TABLE "article_report" ADD CONSTRAINT "article_report_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "report"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reading_mark" ADD CONSTRAINT "reading_mark_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "reading_campaign"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reading_mark" ADD CONSTRAINT "reading_mark_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "monitoring_group"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reading_mark" ADD CONSTRAINT "reading_mark_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reading_campaign" ADD CONSTRAINT "reading_campaign_opened_by_id_fkey" FOREIGN KEY ("opened_by_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "campaign_article" ADD CONSTRAINT "campaign_article_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "reading_campaign"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "campaign_article" ADD CONSTRAINT "campaign_article_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "monitoring_group"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reading_question" ADD CONSTRAINT "reading_question_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "reading_campaign"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reading_question" ADD CONSTRAINT "reading_question_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "monitoring_group"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reading_question" ADD CONSTRAINT "reading_question_asked_by_id_fkey" FOREIGN KEY ("asked_by_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reading_question" ADD CONSTRAINT "reading_question_answered_by_id_fkey" FOREIGN KEY ("answered_by_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reading_presence" ADD CONSTRAINT "reading_presence_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

create unique index reading_mark_one_holds on reading_mark (article_key) where ended_at is null;
create index reading_question_open on reading_question (campaign_id) where answered_at is null;
alter table reading_mark add constraint reading_mark_note_length check (char_length(note) <= 4000);
alter table reading_campaign
  add constraint reading_campaign_named check (btrim(name) <> ''),
  add constraint reading_campaign_lengths check (char_length(name) <= 200 and char_length(about) <= 4000);
alter table reading_question
  add constraint reading_question_says_something check (btrim(question) <> '' and char_length(question) <= 4000),
  add constraint reading_question_answered check ((answered_at is null) = (answered_by_id is null)
    and (answered_at is null) = (btrim(answer) = '') and char_length(answer) <= 4000);

-- The new kinds of news join those that stand.
do $$
declare known text;
begin
  select string_agg(distinct quote_literal(k.kind), ', ') into known from (
    select (regexp_matches(pg_get_constraintdef(c.oid), '''([^'']+)''', 'g'))[1] as kind
    from pg_constraint c where c.conname = 'notification_kind_known'
    union select unnest(array['reading-shared', 'reading-closed', 'reading-asked', 'reading-answered'])) k;
  alter table notification drop constraint notification_kind_known;
  execute format('alter table notification add constraint notification_kind_known check (kind in (%s))', known);
end $$;

-- Who joins another group takes its articles along.
create function group_takes_articles_along() returns trigger language plpgsql as $$
begin
  update campaign_article set group_id = new.merged_into_id where group_id = new.id;
  return null;
end $$;
create trigger group_takes_articles_along after update of merged_into_id on monitoring_group
  for each row when (new.merged_into_id is not null and old.merged_into_id is distinct from new.merged_into_id)
  execute function group_takes_articles_along();

-- The same as `articleKeyOf` and `stageOf` in the code; a test holds them together.
create function article_key_of(key text) returns text language sql immutable parallel safe as $$
  select coalesce(substring(key from '^[^/]+(?:/[^/]+)*?/a[0-9][^/]*'),
    substring(key from '^[^/]+(?:/[^/]+)*?/p[0-9][^/]*'))
$$;
create function article_stage_of(status text) returns text language sql immutable parallel safe as $$
  select case
    when status in ('submitted', 'in_triage', 'needs_clarification', 'accepted', 'under_analysis') then 'reported'
    when status = 'finding_confirmed' then 'confirmed'
    when status = 'measures_in_progress' then 'being_amended'
    when status = 'closed_no_change' then 'unchanged'
    when status = 'closed_resolved' then 'amended'
  end
$$;
alter table article_report add constraint article_report_stage_known
  check (stage in ('reported', 'confirmed', 'being_amended', 'unchanged', 'amended'));

create function articles_follow_reports(ids uuid[]) returns void language sql as $$
  with wanted as (
    select distinct article_key_of(p.provision_key) as article_key, r.id as report_id
    from report r join report_provision p on p.version_id = r.current_version_id
    where r.id = any(ids) and r.visibility = 'ordinary' and r.deleted_at is null
      and article_stage_of(r.status_key) is not null and article_key_of(p.provision_key) is not null)
  delete from article_report a where a.report_id = any(ids)
    and not exists (select from wanted w where w.article_key = a.article_key and w.report_id = a.report_id);

  insert into article_report (article_key, report_id, stage, since)
  select distinct article_key_of(p.provision_key), r.id, article_stage_of(r.status_key),
    (r.updated_at at time zone 'Asia/Almaty')::date
  from report r join report_provision p on p.version_id = r.current_version_id
  where r.id = any(ids) and r.visibility = 'ordinary' and r.deleted_at is null
    and article_stage_of(r.status_key) is not null and article_key_of(p.provision_key) is not null
  on conflict (article_key, report_id) do update set stage = excluded.stage, since = excluded.since
  where article_report.stage <> excluded.stage;
$$;

create function report_tells_its_articles() returns trigger language plpgsql as $$
begin
  perform articles_follow_reports(array[new.id]);
  return null;
end $$;
create trigger report_comes_to_its_articles after insert on report
  for each row when (new.status_key <> 'draft') execute function report_tells_its_articles();
create trigger report_tells_its_articles
  after update of status_key, visibility, current_version_id, deleted_at on report
  for each row when ((old.status_key <> 'draft' or new.status_key <> 'draft')
    and (article_stage_of(old.status_key), old.visibility, old.current_version_id, old.deleted_at)
      is distinct from (article_stage_of(new.status_key), new.visibility, new.current_version_id, new.deleted_at))
  execute function report_tells_its_articles();

create function provisions_tell_their_articles() returns trigger language plpgsql as $$
declare ids uuid[];
begin
  if tg_op <> 'DELETE' then
    select array_agg(distinct r.id) into ids from report r
    where r.status_key <> 'draft' and r.current_version_id in (select version_id from added);
  else
    select array_agg(distinct r.id) into ids from report r
    where r.status_key <> 'draft' and r.current_version_id in (select version_id from gone);
  end if;
  if ids is not null then perform articles_follow_reports(ids); end if;
  return null;
end $$;
create trigger provisions_added after insert on report_provision
  referencing new table as added for each statement execute function provisions_tell_their_articles();
create trigger provisions_changed after update on report_provision
  referencing new table as added for each statement execute function provisions_tell_their_articles();
create trigger provisions_gone after delete on report_provision
  referencing old table as gone for each statement execute function provisions_tell_their_articles();

-- The sums, so that a thousand cells are a thousand rows however many reports there are. Rows are taken
-- in the order of their keys, so that two who count the same articles wait and do not block each other.
create function article_stages_added() returns trigger language plpgsql as $$
begin
  insert into article_stage (article_key, stage, reports, since)
  select article_key, stage, count(*), max(since) from added group by article_key, stage order by article_key, stage
  on conflict (article_key, stage) do update set
    reports = article_stage.reports + excluded.reports, since = greatest(article_stage.since, excluded.since);
  return null;
end $$;
create function article_stages_gone() returns trigger language plpgsql as $$
begin
  insert into article_stage (article_key, stage, reports, since)
  select article_key, stage, -count(*), max(since) from gone group by article_key, stage order by article_key, stage
  on conflict (article_key, stage) do update set reports = article_stage.reports + excluded.reports;
  update article_stage s set since = coalesce(
    (select max(a.since) from article_report a where a.article_key = s.article_key and a.stage = s.stage), s.since)
  where s.stage in ('unchanged', 'amended') and (s.article_key, s.stage) in (select article_key, stage from gone);
  return null;
end $$;
create function article_stages_changed() returns trigger language plpgsql as $$
begin
  insert into article_stage (article_key, stage, reports, since)
  select article_key, stage, sum(n), max(since) from (
    select article_key, stage, 1 as n, since from added
    union all select article_key, stage, -1, since from gone) c
  group by article_key, stage order by article_key, stage
  on conflict (article_key, stage) do update set
    reports = article_stage.reports + excluded.reports,
    since = case when excluded.reports > 0 then greatest(article_stage.since, excluded.since) else article_stage.since end;
  return null;
end $$;
create trigger article_stages_added after insert on article_report
  referencing new table as added for each statement execute function article_stages_added();
create trigger article_stages_changed after update on article_report
  referencing new table as added old table as gone for each statement execute function article_stages_changed();
create trigger article_stages_gone after delete on article_report
  referencing old table as gone for each statement execute function article_stages_gone();

select articles_follow_reports(coalesce(array_agg(id), '{}')) from report where status_key <> 'draft';
