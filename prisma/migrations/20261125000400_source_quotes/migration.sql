-- Words of a source with their place in a copy, and the journalist whose a protection is.

ALTER TABLE "source" ADD COLUMN "protected_by_id" UUID;
ALTER TABLE "capture" ADD COLUMN "text_sha256" TEXT;

CREATE TABLE "source_quote" (
    "id" UUID NOT NULL,
    "source_id" UUID NOT NULL,
    "capture_id" UUID NOT NULL,
    "text_sha256" TEXT NOT NULL,
    "start_at" INTEGER NOT NULL,
    "length" INTEGER NOT NULL,
    "words" TEXT NOT NULL,
    "added_by_id" UUID NOT NULL,
    "added_at" TIMESTAMPTZ(3) NOT NULL,
    "is_after_routing" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "source_quote_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "source_protected_by_id_idx" ON "source"("protected_by_id");
CREATE INDEX "source_quote_source_id_idx" ON "source_quote"("source_id");
CREATE INDEX "source_quote_added_by_id_idx" ON "source_quote"("added_by_id");
CREATE UNIQUE INDEX "source_quote_capture_id_start_at_length_key" ON "source_quote"("capture_id", "start_at", "length");

ALTER TABLE "source" ADD CONSTRAINT "source_protected_by_id_fkey" FOREIGN KEY ("protected_by_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "source_quote" ADD CONSTRAINT "source_quote_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "source"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "source_quote" ADD CONSTRAINT "source_quote_capture_id_fkey" FOREIGN KEY ("capture_id") REFERENCES "capture"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "source_quote" ADD CONSTRAINT "source_quote_added_by_id_fkey" FOREIGN KEY ("added_by_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Who protected what is protected already stands in the log.
update source s set protected_by_id = coalesce(
  (select e.actor_id from event e where e.type = 'source.protected' and e.object_id = s.id order by e.seq desc limit 1),
  s.added_by_id)
where s.is_protected;
alter table source add constraint source_protection_is_somebodys check (is_protected or protected_by_id is null);

create function capture_text_has_hash() returns trigger language plpgsql as $$
begin
  new.text_sha256 := case when new.text = '' then null
    else encode(sha256(convert_to(new.text, 'UTF8')), 'hex') end;
  return new;
end $$;
create trigger capture_text_has_hash before insert or update of text, text_sha256 on capture
  for each row execute function capture_text_has_hash();
update capture set text = text where text <> '';

-- A quote is what the copy says at that place, and stays so.
create function quote_stands_in_its_copy() returns trigger language plpgsql as $$
begin
  if not exists (select from capture c where c.id = new.capture_id and c.source_id = new.source_id
      and c.text_sha256 = new.text_sha256 and substr(c.text, new.start_at + 1, new.length) = new.words) then
    raise exception 'quote_stands_in_its_copy' using errcode = '23514';
  end if;
  return new;
end $$;
create trigger quote_stands_in_its_copy before insert or update on source_quote
  for each row execute function quote_stands_in_its_copy();
alter table source_quote
  add constraint source_quote_place check (start_at >= 0 and length > 0),
  add constraint source_quote_says_something check (btrim(words) <> '');
