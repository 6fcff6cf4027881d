-- The register holds whole texts: what an edition was read from, the article of each unit and how units
-- are compared, and the articles of an act across its editions.
-- AlterTable
ALTER TABLE "act_edition" ADD COLUMN     "imported_by_id" UUID,
ADD COLUMN     "label" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "source_format" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "source_sha256" TEXT;

-- AlterTable
ALTER TABLE "act_unit" ADD COLUMN     "article_key" TEXT,
ADD COLUMN     "norm_sha256" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "note" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "search_kk" tsvector GENERATED ALWAYS AS (search_words_kk(heading || ' ' || text)) STORED,
ADD COLUMN     "search_ru" tsvector GENERATED ALWAYS AS (search_words_ru(heading || ' ' || text)) STORED,
ADD COLUMN     "standing" TEXT,
ADD COLUMN     "standing_on" DATE;

-- CreateTable
CREATE TABLE "act_article" (
    "key" TEXT NOT NULL,
    "act_id" UUID NOT NULL,
    "unit" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "chapter_key" TEXT,
    "heading_ru" TEXT NOT NULL DEFAULT '',
    "heading_kk" TEXT NOT NULL DEFAULT '',
    "heading_en" TEXT NOT NULL DEFAULT '',
    "added_from" DATE NOT NULL,
    "changed_from" DATE,
    "repealed_from" DATE,

    CONSTRAINT "act_article_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE INDEX "act_article_act_id_position_idx" ON "act_article"("act_id", "position");

-- CreateIndex
CREATE INDEX "act_article_chapter_key_idx" ON "act_article"("chapter_key");

-- CreateIndex
CREATE INDEX "act_edition_imported_by_id_idx" ON "act_edition"("imported_by_id");

-- CreateIndex
CREATE INDEX "act_unit_edition_id_parent_key_position_idx" ON "act_unit"("edition_id", "parent_key", "position");

-- CreateIndex
CREATE INDEX "act_unit_article_key_edition_id_position_idx" ON "act_unit"("article_key", "edition_id", "position");

-- CreateIndex
CREATE INDEX "act_unit_search_ru" ON "act_unit" USING GIN ("search_ru");

-- CreateIndex
CREATE INDEX "act_unit_search_kk" ON "act_unit" USING GIN ("search_kk");

-- CreateIndex
CREATE UNIQUE INDEX "act_unit_edition_id_position_key" ON "act_unit"("edition_id", "position");

-- AddForeignKey
ALTER TABLE "act_edition" ADD CONSTRAINT "act_edition_imported_by_id_fkey" FOREIGN KEY ("imported_by_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "act_article" ADD CONSTRAINT "act_article_act_id_fkey" FOREIGN KEY ("act_id") REFERENCES "act"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

alter table act_unit add constraint act_unit_standing_known check (standing in ('suspended', 'coming'));

-- What is held already: excerpts of one edition each.
update act_unit set article_key = coalesce(
  substring(key from '^[^/]+(?:/[^/]+)*?/a[0-9][^/]*'), substring(key from '^[^/]+(?:/[^/]+)*?/p[0-9][^/]*'));

insert into act_article (key, act_id, unit, number, position, heading_ru, heading_kk, heading_en, added_from)
select u.article_key, e.act_id, case when u.article_key ~ '/a[0-9][^/]*$' then 'article' else 'point' end,
  substring(u.article_key from '/[a-z]+([^/]*)$'), min(u.position),
  coalesce(max(u.heading) filter (where u.key = u.article_key and e.language = 'ru'), ''),
  coalesce(max(u.heading) filter (where u.key = u.article_key and e.language = 'kk'), ''),
  coalesce(max(u.heading) filter (where u.key = u.article_key and e.language = 'en'), ''),
  min(e.valid_from)
from act_unit u join act_edition e on e.id = u.edition_id
where u.article_key is not null
group by u.article_key, e.act_id;
