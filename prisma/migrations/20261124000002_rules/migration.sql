-- The rules that a database can hold: words from closed lists, one of two set, who may not sign,
-- which moves a report may make, and an event log that nobody can change.

-- People -----------------------------------------------------------------------------------------
alter table account
  add constraint account_kind_known check (kind in ('group', 'office')),
  add constraint account_office_role_known check (office_role in ('analyst', 'head', 'administrator')),
  -- Office roles or memberships, never both: a membership's key holds kind = 'group'.
  add constraint account_role_fits_kind check ((kind = 'office') = (office_role is not null)),
  add constraint account_language_known check (language in ('ru', 'kk', 'en')),
  add constraint account_theme_known check (theme in ('system', 'light', 'dark')),
  add constraint account_email_lower check (email = lower(email) and email like '%_@_%'),
  add constraint account_name_given check (btrim(name) <> '');

alter table invitation
  add constraint invitation_is_for_one check ((group_id is null) = (group_role is null)
    and (group_id is null) <> (office_role is null)),
  add constraint invitation_group_role_known check (group_role in ('member', 'journalist', 'coordinator')),
  add constraint invitation_office_role_known check (office_role in ('analyst', 'head', 'administrator')),
  add constraint invitation_email_lower check (email = lower(email) and email like '%_@_%'),
  add constraint invitation_two_people check (approved_by_id <> invited_by_id),
  add constraint invitation_accepted_by check ((accepted_at is null) = (accepted_by_id is null)),
  add constraint invitation_one_end check (accepted_at is null or revoked_at is null),
  -- A group's invitation goes out at once; an office role waits for a second person.
  add constraint invitation_accepted_was_sent check (accepted_at is null or sent_at is not null);
create unique index invitation_one_open_in_group on invitation (group_id, email)
  where accepted_at is null and revoked_at is null and group_id is not null;
create unique index invitation_one_open_in_office on invitation (email)
  where accepted_at is null and revoked_at is null and group_id is null;

alter table office_role_proposal
  add constraint office_role_proposal_role_known check (office_role in ('analyst', 'head')),
  -- The operator decides without an account.
  add constraint office_role_proposal_two_people check (decided_by_id <> proposed_by_id),
  add constraint office_role_proposal_not_own check (decided_by_id <> account_id or not is_approved),
  add constraint office_role_proposal_decided check ((decided_at is null) = (is_approved is null));
create unique index office_role_proposal_one_open on office_role_proposal (account_id) where decided_at is null;

alter table one_time_link
  add constraint one_time_link_purpose_known check (purpose in ('reset', 'sign-in', 'first-administrator')),
  add constraint one_time_link_account check ((purpose = 'first-administrator') = (account_id is null));

alter table sign_in
  add constraint sign_in_outcome_known check (outcome in ('signed-in', 'wrong', 'limited', 'suspended'));

-- Groups -----------------------------------------------------------------------------------------
alter table monitoring_group
  add constraint group_kind_known check (kind in ('ngo', 'media', 'mixed')),
  add constraint group_status_known check (status in ('proposed', 'active', 'suspended', 'merged')),
  add constraint group_merged_into check ((status = 'merged') = (merged_into_id is not null)),
  add constraint group_name_given check (btrim(name) <> '');

alter table membership
  add constraint membership_is_of_group_account check (account_kind = 'group'),
  add constraint membership_role_known check (role in ('member', 'journalist', 'coordinator')),
  add constraint membership_ends_after_start check (ended_at is null or ended_at >= started_at);
create unique index membership_one_current on membership (group_id, account_id) where ended_at is null;

-- Acts -------------------------------------------------------------------------------------------
alter table act
  add constraint act_status_known check (status in ('in_force', 'repealed', 'ceased', 'unknown'));
alter table act_edition
  add constraint act_edition_language_known check (language in ('ru', 'kk', 'en')),
  add constraint act_edition_extent_known check (extent in ('full', 'excerpt'));
alter table act_unit
  add constraint act_unit_sha256_form check (sha256 ~ '^[0-9a-f]{64}$');

-- Reports ----------------------------------------------------------------------------------------
create sequence report_number_seq as integer;
grant usage, select on sequence report_number_seq to lacuna_app;

alter table report
  add constraint report_visibility_known check (visibility in ('ordinary', 'confidential')),
  add constraint report_language_known check (language in ('ru', 'kk', 'en')),
  add constraint report_number_is_ordinary check (number is null or visibility = 'ordinary'),
  add constraint report_mark_is_confidential check (mark is null or visibility = 'confidential'),
  add constraint report_mark_form check (mark ~ '^[A-Z0-9]{6}$'),
  add constraint report_draft_is_not_sent check ((status_key = 'draft') = (submitted_at is null)),
  add constraint report_sent_has_name check (status_key = 'draft' or number is not null or mark is not null),
  add constraint report_sent_has_text check (status_key = 'draft' or current_version_id is not null),
  add constraint report_in_triage_is_held check (status_key <> 'in_triage' or assignee_id is not null),
  add constraint report_ready_is_draft check (ready_at is null or status_key = 'draft'),
  add constraint report_deleted_is_draft check (deleted_at is null or status_key = 'draft'),
  add constraint report_asked_from check ((status_key = 'needs_clarification') = (asked_from_key is not null)
    and asked_from_key in ('in_triage', 'under_analysis')),
  add constraint report_deferred_is_submitted check (deferred_until is null or status_key = 'submitted');

create function report_move_is_allowed() returns trigger language plpgsql as $$
begin
  if not exists (select 1 from report_transition
                 where from_key = old.status_key and to_key = new.status_key) then
    raise exception 'report_move_is_allowed: % to %', old.status_key, new.status_key using errcode = '23514';
  end if;
  return new;
end $$;
create trigger report_move_is_allowed before update of status_key on report
  for each row when (old.status_key is distinct from new.status_key) execute function report_move_is_allowed();

-- A routed report's text is never changed: an amendment is a new version.
create function report_version_is_kept() returns trigger language plpgsql as $$
begin
  if old.submitted_at is not null and
     (old.title, old.place, old.narrative, old.harmed_people, old.people_count, old.frequency,
      old.proposed_measure, old.checked_acts, old.reason, old.submitted_at)
     is distinct from
     (new.title, new.place, new.narrative, new.harmed_people, new.people_count, new.frequency,
      new.proposed_measure, new.checked_acts, new.reason, new.submitted_at) then
    raise exception 'report_version_is_kept' using errcode = '23514';
  end if;
  return new;
end $$;
create trigger report_version_is_kept before update on report_version
  for each row execute function report_version_is_kept();

alter table report_group
  add constraint report_group_role_known check (role in ('filing', 'partner'));
create unique index report_group_one_filing on report_group (report_id) where role = 'filing';

alter table report_person
  add constraint report_person_relation_known check (relation in ('author', 'co_author', 'named', 'recused'));
create unique index report_person_one_author on report_person (report_id) where relation = 'author';

alter table report_version
  add constraint report_version_title_length check (char_length(title) <= 200),
  add constraint report_version_people_count check (people_count between 0 and 20000000),
  add constraint report_version_frequency_known check (frequency in ('once', 'several_times', 'monthly', 'weekly', 'daily', 'always', 'unknown'));

alter table report_choice
  add constraint report_choice_list_known check (list in
    ('gap_kind', 'corruption_factor', 'education_level', 'organisation_type', 'region', 'risk_area', 'harm_kind')),
  -- One key of its own list, or other in the person's words.
  add constraint report_choice_one_set check (
    num_nonnulls(gap_kind_key, corruption_factor_key, education_level_key, organisation_type_key,
      region_key, risk_area_key, harm_kind_key, other) = 1
    and (other is null or btrim(other) <> '')),
  add constraint report_choice_fits_list check (
    (gap_kind_key is null or list = 'gap_kind')
    and (corruption_factor_key is null or list = 'corruption_factor')
    and (education_level_key is null or list = 'education_level')
    and (organisation_type_key is null or list = 'organisation_type')
    and (region_key is null or list = 'region')
    and (risk_area_key is null or list = 'risk_area')
    and (harm_kind_key is null or list = 'harm_kind'));

alter table report_provision
  add constraint report_provision_state_known check (state in ('resolved', 'whole-act', 'as-written', 'doubtful')),
  add constraint report_provision_has_act check ((state in ('resolved', 'whole-act')) <= (act_id is not null)),
  add constraint report_provision_says_something check (act_id is not null or btrim(as_written) <> ''),
  add constraint report_provision_language_known check (language in ('ru', 'kk', 'en'));
-- The same place in two languages is two norms of a language mismatch.
create unique index report_provision_once on report_provision (version_id, provision_key, language)
  where provision_key is not null;

alter table report_merge
  add constraint report_merge_two_reports check (from_id <> into_id),
  add constraint report_merge_undone check ((undone_at is null) = (undone_by_id is null));
create unique index report_merge_one_current on report_merge (from_id) where undone_at is null;

alter table report_link
  add constraint report_link_kind_known check (kind in ('related', 'follow_up', 'split', 'proposed_duplicate')),
  add constraint report_link_two_reports check (from_id <> to_id);

alter table report_clock
  add constraint report_clock_kind_known check (kind in ('triage', 'analysis')),
  add constraint report_clock_order check (stopped_at is null or stopped_at >= started_at);
create unique index report_clock_one_running on report_clock (report_id, kind) where stopped_at is null;
alter table report_clock_pause
  add constraint report_clock_pause_cause_known check (cause in ('clarification', 'deferral', 'merge')),
  add constraint report_clock_pause_order check (resumed_at is null or resumed_at >= paused_at);
create unique index report_clock_pause_one on report_clock_pause (clock_id) where resumed_at is null;

-- The queue: the open reports by rank and by age, the running clocks by their start.
create index report_open_by_rank on report (coalesce(queue_rank, 0) desc, id desc)
  where status_key in ('submitted', 'in_triage', 'needs_clarification', 'accepted', 'under_analysis');
create index report_open_by_age on report (submitted_at, id)
  where status_key in ('submitted', 'in_triage', 'needs_clarification', 'accepted', 'under_analysis');
create index report_clock_running on report_clock (started_at) where stopped_at is null;

-- Working days that a clock has used at a moment, as reports/domain/clock.ts counts them.
create function clock_days_used(clock uuid, at timestamptz) returns integer language sql stable as $$
  select count(*)::integer
  from report_clock k
  cross join generate_series((k.started_at at time zone 'Asia/Almaty')::date + 1,
    (at at time zone 'Asia/Almaty')::date, interval '1 day') as d(day)
  left join calendar_day c on c.day = d.day::date
  where k.id = clock and coalesce(c.is_working, extract(isodow from d.day) < 6)
    and not exists (select from report_clock_pause p where p.clock_id = k.id
      and (p.paused_at at time zone 'Asia/Almaty')::date < d.day::date
      and d.day::date <= (coalesce(p.resumed_at, at) at time zone 'Asia/Almaty')::date)
$$;

-- Sources ----------------------------------------------------------------------------------------
alter table source
  add constraint source_kind_known check (kind in ('article', 'document', 'data', 'broadcast', 'other')),
  add constraint source_role_known check (role in ('evidence', 'context')),
  add constraint source_state_known check (state in ('queued', 'captured', 'partial', 'blocked', 'failed', 'by_hand')),
  add constraint source_captured_has_address check (state not in ('queued', 'captured', 'partial', 'blocked', 'failed') or url is not null),
  add constraint source_url_length check (char_length(url) <= 2048),
  add constraint source_protected_is_described check (not is_protected or btrim(protected_description) <> '');
alter table capture
  add constraint capture_outcome_known check (outcome in ('captured', 'partial', 'blocked', 'failed', 'by_hand')),
  add constraint capture_kept_has_hash check ((storage_key is null) = (sha256 is null)),
  add constraint capture_sha256_form check (sha256 ~ '^[0-9a-f]{64}$');
alter table attachment
  add constraint attachment_sha256_form check (sha256 ~ '^[0-9a-f]{64}$'),
  add constraint attachment_size check (size > 0 and size <= 52428800);
alter table upload
  add constraint upload_sha256_form check (sha256 ~ '^[0-9a-f]{64}$'),
  add constraint upload_size check (size > 0 and size <= 52428800);

-- Discussion -------------------------------------------------------------------------------------
alter table thread add constraint thread_circle_known check (circle in ('group', 'shared', 'office'));
alter table comment
  add constraint comment_says_something check (btrim(body) <> '' or removed_at is not null),
  add constraint comment_length check (char_length(body) <= 20000);
alter table read_mark add constraint read_mark_circle_known check (circle in ('group', 'shared', 'office'));

alter table notification
  add constraint notification_circle_known check (circle in ('group', 'shared', 'office')),
  add constraint notification_kind_known check (kind in ('submitted', 'claimed', 'assigned', 'asked', 'answered',
    'accepted', 'rejected', 'redirected', 'deferred', 'merged', 'merge-undone', 'took-in', 'withdrawn', 'moved', 'joined',
    'ready', 'uncovered', 'analyst-named', 'mentioned', 'commented'));
-- What the bell counts on every page.
create index notification_unread on notification (account_id) where read_at is null;

create function thread_circle_is_kept() returns trigger language plpgsql as $$
begin
  raise exception 'thread_circle_is_kept' using errcode = '23514';
end $$;
create trigger thread_circle_is_kept before update of circle, report_id on thread
  for each row when ((old.circle, old.report_id) is distinct from (new.circle, new.report_id))
  execute function thread_circle_is_kept();

-- Review and outcomes ----------------------------------------------------------------------------
create function decision_has_its_reason() returns trigger language plpgsql as $$
begin
  if btrim(new.reason) = '' and
     (select reason_required from triage_decision_kind where key = new.kind_key) then
    raise exception 'decision_has_its_reason: %', new.kind_key using errcode = '23514';
  end if;
  return new;
end $$;
create trigger decision_has_its_reason before insert on decision
  for each row execute function decision_has_its_reason();
alter table decision
  add constraint decision_defer_has_date check ((kind_key = 'defer') = (deferred_until is not null)),
  add constraint decision_redirect_has_addressee check (kind_key not in ('redirect_body', 'refer_law_enforcement') or btrim(addressee) <> '');
alter table clarification
  add constraint clarification_says_something check (btrim(question) <> ''),
  add constraint clarification_answered check ((answered_at is null) = (answered_by_id is null)
    and (answered_at is null or btrim(answer) <> ''));
alter table clarification add constraint clarification_one_end check (answered_at is null or closed_at is null);
create unique index clarification_one_open on clarification (report_id) where answered_at is null and closed_at is null;
alter table report_class add constraint report_class_has_reason check (btrim(reason) <> '');

alter table finding
  add constraint finding_two_people check (signed_by_id <> drafted_by_id),
  add constraint finding_signed check ((signed_at is null) = (signed_by_id is null));
alter table measure_stage
  add constraint measure_stage_order check (ended_on is null or ended_on >= started_on);

-- Events -----------------------------------------------------------------------------------------
alter table event
  add constraint event_actor_known check (actor_kind in ('account', 'system', 'operator')),
  add constraint event_actor_named check ((actor_kind = 'account') = (actor_id is not null));

-- Append-only for everybody, the owner too: a changed history is no history.
create function event_is_append_only() returns trigger language plpgsql as $$
begin
  raise exception 'event_is_append_only' using errcode = '42501';
end $$;
create trigger event_is_append_only before update or delete on event
  for each row execute function event_is_append_only();
create trigger event_is_not_truncated before truncate on event
  for each statement execute function event_is_append_only();
revoke update, delete, truncate on event from lacuna_app;
revoke update, delete, truncate on decision from lacuna_app;
revoke insert, update, delete, truncate on report_status, report_transition from lacuna_app;
