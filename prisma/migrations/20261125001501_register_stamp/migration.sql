-- How the register stands is told by a stamp that never comes again, also not in a copy of the database.
ALTER TABLE "act_register_state" DROP COLUMN "revision",
ADD COLUMN     "revision" UUID NOT NULL DEFAULT gen_random_uuid();

create or replace function act_register_changed() returns trigger language plpgsql security definer set search_path = public as $$
begin
  update act_register_state set revision = gen_random_uuid();
  return null;
end $$;
