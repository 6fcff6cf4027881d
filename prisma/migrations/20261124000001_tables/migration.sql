-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateTable
CREATE TABLE "act" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "type_key" TEXT NOT NULL,
    "derived_kind_key" TEXT,
    "date" DATE,
    "date_text" TEXT NOT NULL DEFAULT '',
    "number" TEXT,
    "reg_number" TEXT,
    "reg_date" DATE,
    "issuer_ru" TEXT NOT NULL,
    "issuer_kk" TEXT NOT NULL,
    "issuer_en" TEXT NOT NULL,
    "title_ru" TEXT NOT NULL,
    "title_kk" TEXT NOT NULL,
    "title_en" TEXT NOT NULL,
    "short_ru" TEXT NOT NULL,
    "short_kk" TEXT NOT NULL,
    "short_en" TEXT NOT NULL,
    "aliases" TEXT[],
    "adilet_id" TEXT,
    "url" TEXT,
    "status" TEXT NOT NULL,
    "status_as_of" DATE,
    "replaced_by_id" UUID,
    "is_verified" BOOLEAN NOT NULL DEFAULT false,
    "relevance_ru" TEXT NOT NULL DEFAULT '',
    "relevance_kk" TEXT NOT NULL DEFAULT '',
    "relevance_en" TEXT NOT NULL DEFAULT '',
    "search_text" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "act_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "act_level" (
    "act_id" UUID NOT NULL,
    "level_key" TEXT NOT NULL,

    CONSTRAINT "act_level_pkey" PRIMARY KEY ("act_id","level_key")
);

-- CreateTable
CREATE TABLE "act_edition" (
    "id" UUID NOT NULL,
    "act_id" UUID NOT NULL,
    "language" TEXT NOT NULL,
    "valid_from" DATE NOT NULL,
    "extent" TEXT NOT NULL DEFAULT 'excerpt',
    "added_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "act_edition_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "act_unit" (
    "id" UUID NOT NULL,
    "edition_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "parent_key" TEXT,
    "unit" TEXT NOT NULL,
    "number" TEXT,
    "position" INTEGER NOT NULL,
    "heading" TEXT NOT NULL DEFAULT '',
    "text" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "is_repealed" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "act_unit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "event" (
    "id" UUID NOT NULL,
    "seq" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "type" TEXT NOT NULL,
    "version" SMALLINT NOT NULL DEFAULT 1,
    "actor_kind" TEXT NOT NULL,
    "actor_id" UUID,
    "object_type" TEXT NOT NULL,
    "object_id" UUID NOT NULL,
    "report_id" UUID,
    "group_id" UUID,
    "before" JSONB,
    "after" JSONB,

    CONSTRAINT "event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "idempotency_key" (
    "actor_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "body_hash" TEXT NOT NULL,
    "location" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "idempotency_key_pkey" PRIMARY KEY ("actor_id","key")
);

-- CreateTable
CREATE TABLE "setting" (
    "key" TEXT NOT NULL,
    "value" JSONB NOT NULL,

    CONSTRAINT "setting_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "thread" (
    "id" UUID NOT NULL,
    "report_id" UUID NOT NULL,
    "circle" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "resolved_at" TIMESTAMPTZ(3),

    CONSTRAINT "thread_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "comment" (
    "id" UUID NOT NULL,
    "thread_id" UUID NOT NULL,
    "circle" TEXT NOT NULL,
    "author_id" UUID NOT NULL,
    "reply_to_id" UUID,
    "body" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "edited_at" TIMESTAMPTZ(3),
    "removed_at" TIMESTAMPTZ(3),
    "row_version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "comment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "comment_version" (
    "id" UUID NOT NULL,
    "comment_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "body" TEXT NOT NULL,
    "saved_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "comment_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mention" (
    "comment_id" UUID NOT NULL,
    "account_id" UUID NOT NULL,

    CONSTRAINT "mention_pkey" PRIMARY KEY ("comment_id","account_id")
);

-- CreateTable
CREATE TABLE "read_mark" (
    "account_id" UUID NOT NULL,
    "report_id" UUID NOT NULL,
    "circle" TEXT NOT NULL,
    "read_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "read_mark_pkey" PRIMARY KEY ("account_id","report_id","circle")
);

-- CreateTable
CREATE TABLE "monitoring_group" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "about" TEXT NOT NULL DEFAULT '',
    "status" TEXT NOT NULL DEFAULT 'active',
    "authors_may_send" BOOLEAN NOT NULL DEFAULT true,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "suspended_at" TIMESTAMPTZ(3),
    "merged_into_id" UUID,
    "row_version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "monitoring_group_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "group_region" (
    "group_id" UUID NOT NULL,
    "region_key" TEXT NOT NULL,

    CONSTRAINT "group_region_pkey" PRIMARY KEY ("group_id","region_key")
);

-- CreateTable
CREATE TABLE "membership" (
    "id" UUID NOT NULL,
    "group_id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "account_kind" TEXT NOT NULL DEFAULT 'group',
    "role" TEXT NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "membership_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "notification" (
    "id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "event_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "circle" TEXT,
    "report_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "read_at" TIMESTAMPTZ(3),
    "mailed_at" TIMESTAMPTZ(3),

    CONSTRAINT "notification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "dossier" (
    "id" UUID NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "dossier_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "dossier_report" (
    "dossier_id" UUID NOT NULL,
    "report_id" UUID NOT NULL,
    "added_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "dossier_report_pkey" PRIMARY KEY ("dossier_id","report_id")
);

-- CreateTable
CREATE TABLE "finding" (
    "id" UUID NOT NULL,
    "dossier_id" UUID NOT NULL,
    "is_confirmed" BOOLEAN NOT NULL,
    "text_ru" TEXT NOT NULL DEFAULT '',
    "text_kk" TEXT NOT NULL DEFAULT '',
    "drafted_by_id" UUID NOT NULL,
    "drafted_at" TIMESTAMPTZ(3) NOT NULL,
    "signed_by_id" UUID,
    "signed_at" TIMESTAMPTZ(3),

    CONSTRAINT "finding_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "wording" (
    "id" UUID NOT NULL,
    "finding_id" UUID NOT NULL,
    "position" SMALLINT NOT NULL,
    "language" TEXT NOT NULL DEFAULT 'ru',
    "old_label" TEXT NOT NULL DEFAULT '',
    "old_text" TEXT NOT NULL DEFAULT '',
    "new_label" TEXT NOT NULL DEFAULT '',
    "new_text" TEXT NOT NULL DEFAULT '',
    "is_refused" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "wording_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "measure" (
    "id" UUID NOT NULL,
    "dossier_id" UUID NOT NULL,
    "position" SMALLINT NOT NULL,
    "title" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "measure_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "measure_stage" (
    "id" UUID NOT NULL,
    "measure_id" UUID NOT NULL,
    "stage_key" TEXT NOT NULL,
    "started_on" DATE NOT NULL,
    "ended_on" DATE,
    "note" TEXT NOT NULL DEFAULT '',
    "url" TEXT,
    "recorded_by_id" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "measure_stage_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "account" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL DEFAULT 'group',
    "office_role" TEXT,
    "password_hash" TEXT,
    "language" TEXT NOT NULL DEFAULT 'ru',
    "theme" TEXT NOT NULL DEFAULT 'system',
    "has_shortcuts" BOOLEAN NOT NULL DEFAULT true,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "suspended_at" TIMESTAMPTZ(3),
    "row_version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" UUID NOT NULL,
    "secret_hash" TEXT NOT NULL,
    "account_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "user_agent" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sign_in" (
    "id" UUID NOT NULL,
    "account_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "outcome" TEXT NOT NULL,
    "address" INET NOT NULL,
    "user_agent" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "sign_in_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "invitation" (
    "id" UUID NOT NULL,
    "token_hash" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "group_id" UUID,
    "group_role" TEXT,
    "office_role" TEXT,
    "language" TEXT NOT NULL DEFAULT 'ru',
    "invited_by_id" UUID,
    "approved_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "sent_at" TIMESTAMPTZ(3),
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "accepted_at" TIMESTAMPTZ(3),
    "accepted_by_id" UUID,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "invitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "office_role_proposal" (
    "id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "office_role" TEXT NOT NULL,
    "proposed_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "decided_at" TIMESTAMPTZ(3),
    "decided_by_id" UUID,
    "is_approved" BOOLEAN,

    CONSTRAINT "office_role_proposal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "one_time_link" (
    "id" UUID NOT NULL,
    "token_hash" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "account_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "one_time_link_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rate_limit" (
    "key" TEXT NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "rate_limit_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "region" (
    "key" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "is_capital" BOOLEAN NOT NULL DEFAULT false,
    "kato" TEXT NOT NULL,
    "iso_code" TEXT NOT NULL,
    "label_ru" TEXT NOT NULL,
    "label_kk" TEXT NOT NULL,
    "label_en" TEXT NOT NULL,
    "locative_ru" TEXT NOT NULL,
    "locative_kk" TEXT NOT NULL,
    "centre_ru" TEXT NOT NULL,
    "centre_kk" TEXT NOT NULL,
    "centre_en" TEXT NOT NULL,
    "tile_column" SMALLINT NOT NULL,
    "tile_row" SMALLINT NOT NULL,
    "aliases" TEXT[],
    "position" INTEGER NOT NULL,

    CONSTRAINT "region_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "education_level" (
    "key" TEXT NOT NULL,
    "label_ru" TEXT NOT NULL,
    "label_kk" TEXT NOT NULL,
    "label_en" TEXT NOT NULL,
    "definition_ru" TEXT NOT NULL,
    "definition_en" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "is_active" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "education_level_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "organisation_type" (
    "key" TEXT NOT NULL,
    "label_ru" TEXT NOT NULL,
    "label_kk" TEXT NOT NULL,
    "label_en" TEXT NOT NULL,
    "definition_ru" TEXT NOT NULL,
    "definition_en" TEXT NOT NULL,
    "levels" TEXT[],
    "position" INTEGER NOT NULL,
    "is_active" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "organisation_type_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "monitoring_class" (
    "key" TEXT NOT NULL,
    "label_ru" TEXT NOT NULL,
    "label_kk" TEXT NOT NULL,
    "label_en" TEXT NOT NULL,
    "definition_ru" TEXT NOT NULL,
    "definition_en" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "monitoring_class_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "gap_kind" (
    "key" TEXT NOT NULL,
    "label_ru" TEXT NOT NULL,
    "label_kk" TEXT NOT NULL,
    "label_en" TEXT NOT NULL,
    "definition_ru" TEXT NOT NULL,
    "definition_en" TEXT NOT NULL,
    "question_ru" TEXT NOT NULL,
    "question_en" TEXT NOT NULL,
    "monitoring_class_key" TEXT NOT NULL,
    "min_citations" SMALLINT NOT NULL DEFAULT 1,
    "requires_factor" BOOLEAN NOT NULL DEFAULT false,
    "position" INTEGER NOT NULL,
    "is_active" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "gap_kind_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "corruption_factor" (
    "key" TEXT NOT NULL,
    "label_ru" TEXT NOT NULL,
    "label_kk" TEXT NOT NULL,
    "label_en" TEXT NOT NULL,
    "definition_ru" TEXT NOT NULL,
    "definition_en" TEXT NOT NULL,
    "factor_group" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "is_active" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "corruption_factor_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "risk_area" (
    "key" TEXT NOT NULL,
    "label_ru" TEXT NOT NULL,
    "label_kk" TEXT NOT NULL,
    "label_en" TEXT NOT NULL,
    "definition_ru" TEXT NOT NULL,
    "definition_en" TEXT NOT NULL,
    "levels" TEXT[],
    "position" INTEGER NOT NULL,
    "is_active" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "risk_area_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "harm_kind" (
    "key" TEXT NOT NULL,
    "label_ru" TEXT NOT NULL,
    "label_kk" TEXT NOT NULL,
    "label_en" TEXT NOT NULL,
    "definition_ru" TEXT NOT NULL,
    "definition_en" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "is_active" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "harm_kind_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "report_status" (
    "key" TEXT NOT NULL,
    "label_ru" TEXT NOT NULL,
    "label_kk" TEXT NOT NULL,
    "label_en" TEXT NOT NULL,
    "is_terminal" BOOLEAN NOT NULL,
    "clock" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "report_status_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "report_transition" (
    "from_key" TEXT NOT NULL,
    "to_key" TEXT NOT NULL,
    "by" TEXT NOT NULL,

    CONSTRAINT "report_transition_pkey" PRIMARY KEY ("from_key","to_key")
);

-- CreateTable
CREATE TABLE "triage_decision_kind" (
    "key" TEXT NOT NULL,
    "label_ru" TEXT NOT NULL,
    "label_kk" TEXT NOT NULL,
    "label_en" TEXT NOT NULL,
    "definition_ru" TEXT NOT NULL,
    "definition_en" TEXT NOT NULL,
    "to_status_key" TEXT NOT NULL,
    "reason_required" BOOLEAN NOT NULL,
    "hides_details" BOOLEAN NOT NULL DEFAULT false,
    "position" INTEGER NOT NULL,

    CONSTRAINT "triage_decision_kind_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "outcome_stage" (
    "key" TEXT NOT NULL,
    "label_ru" TEXT NOT NULL,
    "label_kk" TEXT NOT NULL,
    "label_en" TEXT NOT NULL,
    "definition_ru" TEXT NOT NULL,
    "definition_en" TEXT NOT NULL,
    "next" TEXT[],
    "is_terminal" BOOLEAN NOT NULL DEFAULT false,
    "position" INTEGER NOT NULL,

    CONSTRAINT "outcome_stage_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "act_type" (
    "key" TEXT NOT NULL,
    "label_ru" TEXT NOT NULL,
    "label_kk" TEXT NOT NULL,
    "label_en" TEXT NOT NULL,
    "rank" INTEGER,
    "is_normative" BOOLEAN NOT NULL DEFAULT true,
    "adilet_letter" TEXT,
    "structure" TEXT,
    "position" INTEGER NOT NULL,

    CONSTRAINT "act_type_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "derived_act_kind" (
    "key" TEXT NOT NULL,
    "label_ru" TEXT NOT NULL,
    "label_kk" TEXT NOT NULL,
    "label_en" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "derived_act_kind_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "calendar_day" (
    "day" DATE NOT NULL,
    "is_working" BOOLEAN NOT NULL,
    "note" TEXT,

    CONSTRAINT "calendar_day_pkey" PRIMARY KEY ("day")
);

-- CreateTable
CREATE TABLE "clock_limit" (
    "kind" TEXT NOT NULL,
    "days" SMALLINT NOT NULL,

    CONSTRAINT "clock_limit_pkey" PRIMARY KEY ("kind")
);

-- CreateTable
CREATE TABLE "report" (
    "id" UUID NOT NULL,
    "number" INTEGER,
    "mark" TEXT,
    "status_key" TEXT NOT NULL DEFAULT 'draft',
    "visibility" TEXT NOT NULL DEFAULT 'ordinary',
    "author_id" UUID NOT NULL,
    "is_author_hidden" BOOLEAN NOT NULL DEFAULT false,
    "language" TEXT NOT NULL DEFAULT 'ru',
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "ready_at" TIMESTAMPTZ(3),
    "submitted_at" TIMESTAMPTZ(3),
    "assignee_id" UUID,
    "claimed_at" TIMESTAMPTZ(3),
    "deferred_until" DATE,
    "asked_from_key" TEXT,
    "split_from_id" UUID,
    "current_version_id" UUID,
    "score" JSONB,
    "queue_rank" DECIMAL(12,3),
    "deleted_at" TIMESTAMPTZ(3),
    "row_version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "report_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "report_group" (
    "report_id" UUID NOT NULL,
    "group_id" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "added_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "report_group_pkey" PRIMARY KEY ("report_id","group_id")
);

-- CreateTable
CREATE TABLE "report_person" (
    "report_id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "relation" TEXT NOT NULL,
    "added_at" TIMESTAMPTZ(3) NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "report_person_pkey" PRIMARY KEY ("report_id","account_id","relation")
);

-- CreateTable
CREATE TABLE "named_list_version" (
    "id" UUID NOT NULL,
    "report_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "named_list_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "named_list_member" (
    "version_id" UUID NOT NULL,
    "account_id" UUID NOT NULL,

    CONSTRAINT "named_list_member_pkey" PRIMARY KEY ("version_id","account_id")
);

-- CreateTable
CREATE TABLE "report_version" (
    "id" UUID NOT NULL,
    "report_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "author_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "saved_at" TIMESTAMPTZ(3) NOT NULL,
    "submitted_at" TIMESTAMPTZ(3),
    "reason" TEXT NOT NULL DEFAULT '',
    "title" TEXT NOT NULL DEFAULT '',
    "place" TEXT NOT NULL DEFAULT '',
    "narrative" JSONB,
    "narrative_text" TEXT NOT NULL DEFAULT '',
    "harmed_people" TEXT NOT NULL DEFAULT '',
    "people_count" INTEGER,
    "frequency" TEXT,
    "proposed_measure" TEXT NOT NULL DEFAULT '',
    "checked_acts" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "report_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "report_choice" (
    "id" UUID NOT NULL,
    "version_id" UUID NOT NULL,
    "list" TEXT NOT NULL,
    "position" SMALLINT NOT NULL,
    "gap_kind_key" TEXT,
    "corruption_factor_key" TEXT,
    "education_level_key" TEXT,
    "organisation_type_key" TEXT,
    "region_key" TEXT,
    "risk_area_key" TEXT,
    "harm_kind_key" TEXT,
    "other" TEXT,

    CONSTRAINT "report_choice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "report_provision" (
    "id" UUID NOT NULL,
    "version_id" UUID NOT NULL,
    "position" SMALLINT NOT NULL,
    "state" TEXT NOT NULL,
    "act_id" UUID,
    "path" JSONB,
    "provision_key" TEXT,
    "language" TEXT NOT NULL DEFAULT 'ru',
    "as_written" TEXT NOT NULL DEFAULT '',
    "marks" JSONB,

    CONSTRAINT "report_provision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "report_merge" (
    "id" UUID NOT NULL,
    "from_id" UUID NOT NULL,
    "into_id" UUID NOT NULL,
    "by_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "status_before_key" TEXT NOT NULL,
    "assignee_before" UUID,
    "clock_before" JSONB,
    "undone_at" TIMESTAMPTZ(3),
    "undone_by_id" UUID,

    CONSTRAINT "report_merge_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "report_link" (
    "id" UUID NOT NULL,
    "from_id" UUID NOT NULL,
    "to_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "by_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "report_link_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "report_clock" (
    "id" UUID NOT NULL,
    "report_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "limit_days" SMALLINT NOT NULL,
    "stopped_at" TIMESTAMPTZ(3),

    CONSTRAINT "report_clock_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "report_clock_pause" (
    "id" UUID NOT NULL,
    "clock_id" UUID NOT NULL,
    "cause" TEXT NOT NULL,
    "paused_at" TIMESTAMPTZ(3) NOT NULL,
    "resumed_at" TIMESTAMPTZ(3),

    CONSTRAINT "report_clock_pause_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "decision" (
    "id" UUID NOT NULL,
    "report_id" UUID NOT NULL,
    "kind_key" TEXT NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "decided_by_id" UUID NOT NULL,
    "decided_at" TIMESTAMPTZ(3) NOT NULL,
    "from_status_key" TEXT NOT NULL,
    "to_status_key" TEXT NOT NULL,
    "addressee" TEXT NOT NULL DEFAULT '',
    "letter_number" TEXT NOT NULL DEFAULT '',
    "letter_date" DATE,
    "deferred_until" DATE,

    CONSTRAINT "decision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "clarification" (
    "id" UUID NOT NULL,
    "report_id" UUID NOT NULL,
    "question" TEXT NOT NULL,
    "asked_by_id" UUID NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "due_on" DATE NOT NULL,
    "answer" TEXT NOT NULL DEFAULT '',
    "answered_by_id" UUID,
    "answered_at" TIMESTAMPTZ(3),
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "clarification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "report_class" (
    "report_id" UUID NOT NULL,
    "monitoring_class_key" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "set_by_id" UUID NOT NULL,
    "set_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "report_class_pkey" PRIMARY KEY ("report_id","monitoring_class_key")
);

-- CreateTable
CREATE TABLE "saved_filter" (
    "id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "query" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "saved_filter_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "source" (
    "id" UUID NOT NULL,
    "report_id" UUID NOT NULL,
    "position" SMALLINT NOT NULL,
    "kind" TEXT NOT NULL,
    "role" TEXT NOT NULL DEFAULT 'evidence',
    "url" TEXT,
    "address_key" TEXT,
    "no_address_reason" TEXT NOT NULL DEFAULT '',
    "title" TEXT NOT NULL DEFAULT '',
    "outlet" TEXT NOT NULL DEFAULT '',
    "outlet_type" TEXT,
    "author" TEXT NOT NULL DEFAULT '',
    "published_on" DATE,
    "published_note" TEXT NOT NULL DEFAULT '',
    "language" TEXT,
    "quote" TEXT NOT NULL DEFAULT '',
    "state" TEXT NOT NULL,
    "state_reason" TEXT NOT NULL DEFAULT '',
    "added_by_id" UUID NOT NULL,
    "added_at" TIMESTAMPTZ(3) NOT NULL,
    "is_after_routing" BOOLEAN NOT NULL DEFAULT false,
    "is_from_office" BOOLEAN NOT NULL DEFAULT false,
    "is_protected" BOOLEAN NOT NULL DEFAULT false,
    "protected_description" TEXT NOT NULL DEFAULT '',
    "embargo_until" DATE,
    "cleared_at" TIMESTAMPTZ(3),
    "row_version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "source_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "source_named" (
    "source_id" UUID NOT NULL,
    "account_id" UUID NOT NULL,

    CONSTRAINT "source_named_pkey" PRIMARY KEY ("source_id","account_id")
);

-- CreateTable
CREATE TABLE "capture" (
    "id" UUID NOT NULL,
    "source_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "outcome" TEXT NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "final_url" TEXT,
    "http_status" SMALLINT,
    "content_type" TEXT,
    "storage_key" TEXT,
    "sha256" TEXT,
    "size" INTEGER,
    "title" TEXT NOT NULL DEFAULT '',
    "text" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "capture_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "attachment" (
    "id" UUID NOT NULL,
    "report_id" UUID NOT NULL,
    "source_id" UUID,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "mime" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "storage_key" TEXT NOT NULL,
    "derivative_key" TEXT,
    "is_restricted" BOOLEAN NOT NULL DEFAULT false,
    "uploaded_by_id" UUID NOT NULL,
    "uploaded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "attachment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "attachment_named" (
    "attachment_id" UUID NOT NULL,
    "account_id" UUID NOT NULL,

    CONSTRAINT "attachment_named_pkey" PRIMARY KEY ("attachment_id","account_id")
);

-- CreateTable
CREATE TABLE "upload" (
    "id" UUID NOT NULL,
    "report_id" UUID NOT NULL,
    "source_id" UUID,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "mime" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "storage_key" TEXT NOT NULL,
    "derivative_key" TEXT,
    "uploaded_by_id" UUID NOT NULL,
    "uploaded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "upload_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "act_key_key" ON "act"("key");

-- CreateIndex
CREATE UNIQUE INDEX "act_adilet_id_key" ON "act"("adilet_id");

-- CreateIndex
CREATE INDEX "act_search_trigram" ON "act" USING GIN ("search_text" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "act_type_key_idx" ON "act"("type_key");

-- CreateIndex
CREATE INDEX "act_derived_kind_key_idx" ON "act"("derived_kind_key");

-- CreateIndex
CREATE INDEX "act_replaced_by_id_idx" ON "act"("replaced_by_id");

-- CreateIndex
CREATE INDEX "act_level_level_key_idx" ON "act_level"("level_key");

-- CreateIndex
CREATE UNIQUE INDEX "act_edition_act_id_language_valid_from_key" ON "act_edition"("act_id", "language", "valid_from");

-- CreateIndex
CREATE INDEX "act_unit_key_idx" ON "act_unit"("key");

-- CreateIndex
CREATE UNIQUE INDEX "act_unit_edition_id_key_key" ON "act_unit"("edition_id", "key");

-- CreateIndex
CREATE UNIQUE INDEX "event_seq_key" ON "event"("seq");

-- CreateIndex
CREATE INDEX "event_report_id_seq_idx" ON "event"("report_id", "seq");

-- CreateIndex
CREATE INDEX "event_group_id_seq_idx" ON "event"("group_id", "seq");

-- CreateIndex
CREATE INDEX "event_actor_id_seq_idx" ON "event"("actor_id", "seq");

-- CreateIndex
CREATE INDEX "event_object_id_seq_idx" ON "event"("object_id", "seq");

-- CreateIndex
CREATE INDEX "event_type_seq_idx" ON "event"("type", "seq");

-- CreateIndex
CREATE INDEX "idempotency_key_created_at_idx" ON "idempotency_key"("created_at");

-- CreateIndex
CREATE INDEX "thread_report_id_circle_idx" ON "thread"("report_id", "circle");

-- CreateIndex
CREATE UNIQUE INDEX "thread_id_circle_key" ON "thread"("id", "circle");

-- CreateIndex
CREATE INDEX "comment_thread_id_circle_created_at_idx" ON "comment"("thread_id", "circle", "created_at");

-- CreateIndex
CREATE INDEX "comment_author_id_idx" ON "comment"("author_id");

-- CreateIndex
CREATE INDEX "comment_reply_to_id_idx" ON "comment"("reply_to_id");

-- CreateIndex
CREATE UNIQUE INDEX "comment_version_comment_id_number_key" ON "comment_version"("comment_id", "number");

-- CreateIndex
CREATE INDEX "mention_account_id_idx" ON "mention"("account_id");

-- CreateIndex
CREATE INDEX "read_mark_report_id_idx" ON "read_mark"("report_id");

-- CreateIndex
CREATE INDEX "monitoring_group_merged_into_id_idx" ON "monitoring_group"("merged_into_id");

-- CreateIndex
CREATE INDEX "monitoring_group_name_idx" ON "monitoring_group"("name");

-- CreateIndex
CREATE INDEX "group_region_region_key_idx" ON "group_region"("region_key");

-- CreateIndex
CREATE INDEX "membership_group_id_idx" ON "membership"("group_id");

-- CreateIndex
CREATE INDEX "membership_account_id_account_kind_idx" ON "membership"("account_id", "account_kind");

-- CreateIndex
CREATE INDEX "notification_account_id_id_idx" ON "notification"("account_id", "id" DESC);

-- CreateIndex
CREATE INDEX "notification_report_id_idx" ON "notification"("report_id");

-- CreateIndex
CREATE UNIQUE INDEX "notification_account_id_event_id_key" ON "notification"("account_id", "event_id");

-- CreateIndex
CREATE UNIQUE INDEX "dossier_report_report_id_key" ON "dossier_report"("report_id");

-- CreateIndex
CREATE INDEX "finding_dossier_id_idx" ON "finding"("dossier_id");

-- CreateIndex
CREATE INDEX "finding_drafted_by_id_idx" ON "finding"("drafted_by_id");

-- CreateIndex
CREATE INDEX "finding_signed_by_id_idx" ON "finding"("signed_by_id");

-- CreateIndex
CREATE UNIQUE INDEX "wording_finding_id_position_key" ON "wording"("finding_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "measure_dossier_id_position_key" ON "measure"("dossier_id", "position");

-- CreateIndex
CREATE INDEX "measure_stage_measure_id_started_on_idx" ON "measure_stage"("measure_id", "started_on");

-- CreateIndex
CREATE INDEX "measure_stage_stage_key_idx" ON "measure_stage"("stage_key");

-- CreateIndex
CREATE INDEX "measure_stage_recorded_by_id_idx" ON "measure_stage"("recorded_by_id");

-- CreateIndex
CREATE UNIQUE INDEX "account_email_key" ON "account"("email");

-- CreateIndex
CREATE INDEX "account_office_role_idx" ON "account"("office_role");

-- CreateIndex
CREATE INDEX "account_name_id_idx" ON "account"("name", "id");

-- CreateIndex
CREATE UNIQUE INDEX "account_id_kind_key" ON "account"("id", "kind");

-- CreateIndex
CREATE UNIQUE INDEX "session_secret_hash_key" ON "session"("secret_hash");

-- CreateIndex
CREATE INDEX "session_account_id_idx" ON "session"("account_id");

-- CreateIndex
CREATE INDEX "session_expires_at_idx" ON "session"("expires_at");

-- CreateIndex
CREATE INDEX "sign_in_account_id_at_idx" ON "sign_in"("account_id", "at");

-- CreateIndex
CREATE INDEX "sign_in_at_idx" ON "sign_in"("at");

-- CreateIndex
CREATE UNIQUE INDEX "invitation_token_hash_key" ON "invitation"("token_hash");

-- CreateIndex
CREATE INDEX "invitation_group_id_idx" ON "invitation"("group_id");

-- CreateIndex
CREATE INDEX "invitation_invited_by_id_idx" ON "invitation"("invited_by_id");

-- CreateIndex
CREATE INDEX "invitation_approved_by_id_idx" ON "invitation"("approved_by_id");

-- CreateIndex
CREATE INDEX "invitation_accepted_by_id_idx" ON "invitation"("accepted_by_id");

-- CreateIndex
CREATE INDEX "invitation_email_idx" ON "invitation"("email");

-- CreateIndex
CREATE INDEX "office_role_proposal_account_id_idx" ON "office_role_proposal"("account_id");

-- CreateIndex
CREATE INDEX "office_role_proposal_proposed_by_id_idx" ON "office_role_proposal"("proposed_by_id");

-- CreateIndex
CREATE INDEX "office_role_proposal_decided_by_id_idx" ON "office_role_proposal"("decided_by_id");

-- CreateIndex
CREATE UNIQUE INDEX "one_time_link_token_hash_key" ON "one_time_link"("token_hash");

-- CreateIndex
CREATE INDEX "one_time_link_account_id_idx" ON "one_time_link"("account_id");

-- CreateIndex
CREATE INDEX "rate_limit_expire_idx" ON "rate_limit"("expire");

-- CreateIndex
CREATE UNIQUE INDEX "region_kato_key" ON "region"("kato");

-- CreateIndex
CREATE UNIQUE INDEX "region_iso_code_key" ON "region"("iso_code");

-- CreateIndex
CREATE INDEX "gap_kind_monitoring_class_key_idx" ON "gap_kind"("monitoring_class_key");

-- CreateIndex
CREATE INDEX "report_transition_to_key_idx" ON "report_transition"("to_key");

-- CreateIndex
CREATE UNIQUE INDEX "report_number_key" ON "report"("number");

-- CreateIndex
CREATE UNIQUE INDEX "report_mark_key" ON "report"("mark");

-- CreateIndex
CREATE UNIQUE INDEX "report_current_version_id_key" ON "report"("current_version_id");

-- CreateIndex
CREATE INDEX "report_status_key_queue_rank_id_idx" ON "report"("status_key", "queue_rank" DESC, "id");

-- CreateIndex
CREATE INDEX "report_assignee_id_status_key_idx" ON "report"("assignee_id", "status_key");

-- CreateIndex
CREATE INDEX "report_author_id_idx" ON "report"("author_id");

-- CreateIndex
CREATE INDEX "report_split_from_id_idx" ON "report"("split_from_id");

-- CreateIndex
CREATE INDEX "report_group_group_id_report_id_idx" ON "report_group"("group_id", "report_id");

-- CreateIndex
CREATE INDEX "report_person_account_id_relation_idx" ON "report_person"("account_id", "relation");

-- CreateIndex
CREATE UNIQUE INDEX "named_list_version_report_id_number_key" ON "named_list_version"("report_id", "number");

-- CreateIndex
CREATE INDEX "named_list_member_account_id_idx" ON "named_list_member"("account_id");

-- CreateIndex
CREATE INDEX "report_version_author_id_idx" ON "report_version"("author_id");

-- CreateIndex
CREATE INDEX "report_version_title_trigram" ON "report_version" USING GIN ("title" gin_trgm_ops);

-- CreateIndex
CREATE UNIQUE INDEX "report_version_report_id_number_key" ON "report_version"("report_id", "number");

-- CreateIndex
CREATE INDEX "report_choice_gap_kind_key_version_id_idx" ON "report_choice"("gap_kind_key", "version_id");

-- CreateIndex
CREATE INDEX "report_choice_corruption_factor_key_idx" ON "report_choice"("corruption_factor_key");

-- CreateIndex
CREATE INDEX "report_choice_education_level_key_version_id_idx" ON "report_choice"("education_level_key", "version_id");

-- CreateIndex
CREATE INDEX "report_choice_organisation_type_key_idx" ON "report_choice"("organisation_type_key");

-- CreateIndex
CREATE INDEX "report_choice_region_key_version_id_idx" ON "report_choice"("region_key", "version_id");

-- CreateIndex
CREATE INDEX "report_choice_risk_area_key_idx" ON "report_choice"("risk_area_key");

-- CreateIndex
CREATE INDEX "report_choice_harm_kind_key_idx" ON "report_choice"("harm_kind_key");

-- CreateIndex
CREATE UNIQUE INDEX "report_choice_version_id_list_position_key" ON "report_choice"("version_id", "list", "position");

-- CreateIndex
CREATE INDEX "report_provision_act_id_version_id_idx" ON "report_provision"("act_id", "version_id");

-- CreateIndex
CREATE INDEX "report_provision_provision_key_idx" ON "report_provision"("provision_key");

-- CreateIndex
CREATE UNIQUE INDEX "report_provision_version_id_position_key" ON "report_provision"("version_id", "position");

-- CreateIndex
CREATE INDEX "report_merge_from_id_idx" ON "report_merge"("from_id");

-- CreateIndex
CREATE INDEX "report_merge_into_id_idx" ON "report_merge"("into_id");

-- CreateIndex
CREATE INDEX "report_link_to_id_idx" ON "report_link"("to_id");

-- CreateIndex
CREATE UNIQUE INDEX "report_link_from_id_to_id_kind_key" ON "report_link"("from_id", "to_id", "kind");

-- CreateIndex
CREATE INDEX "report_clock_report_id_idx" ON "report_clock"("report_id");

-- CreateIndex
CREATE INDEX "report_clock_pause_clock_id_idx" ON "report_clock_pause"("clock_id");

-- CreateIndex
CREATE INDEX "decision_report_id_decided_at_idx" ON "decision"("report_id", "decided_at");

-- CreateIndex
CREATE INDEX "decision_kind_key_idx" ON "decision"("kind_key");

-- CreateIndex
CREATE INDEX "decision_decided_by_id_idx" ON "decision"("decided_by_id");

-- CreateIndex
CREATE INDEX "clarification_report_id_asked_at_idx" ON "clarification"("report_id", "asked_at");

-- CreateIndex
CREATE INDEX "clarification_asked_by_id_idx" ON "clarification"("asked_by_id");

-- CreateIndex
CREATE INDEX "clarification_answered_by_id_idx" ON "clarification"("answered_by_id");

-- CreateIndex
CREATE INDEX "report_class_monitoring_class_key_idx" ON "report_class"("monitoring_class_key");

-- CreateIndex
CREATE UNIQUE INDEX "saved_filter_account_id_name_key" ON "saved_filter"("account_id", "name");

-- CreateIndex
CREATE INDEX "source_added_by_id_idx" ON "source"("added_by_id");

-- CreateIndex
CREATE INDEX "source_address_key_idx" ON "source"("address_key");

-- CreateIndex
CREATE UNIQUE INDEX "source_report_id_position_key" ON "source"("report_id", "position");

-- CreateIndex
CREATE INDEX "source_named_account_id_idx" ON "source_named"("account_id");

-- CreateIndex
CREATE INDEX "capture_source_id_at_idx" ON "capture"("source_id", "at");

-- CreateIndex
CREATE INDEX "attachment_report_id_idx" ON "attachment"("report_id");

-- CreateIndex
CREATE INDEX "attachment_source_id_idx" ON "attachment"("source_id");

-- CreateIndex
CREATE INDEX "attachment_uploaded_by_id_idx" ON "attachment"("uploaded_by_id");

-- CreateIndex
CREATE INDEX "attachment_storage_key_idx" ON "attachment"("storage_key");

-- CreateIndex
CREATE INDEX "attachment_named_account_id_idx" ON "attachment_named"("account_id");

-- CreateIndex
CREATE INDEX "upload_report_id_idx" ON "upload"("report_id");

-- CreateIndex
CREATE INDEX "upload_source_id_idx" ON "upload"("source_id");

-- CreateIndex
CREATE INDEX "upload_uploaded_by_id_idx" ON "upload"("uploaded_by_id");

-- CreateIndex
CREATE INDEX "upload_storage_key_idx" ON "upload"("storage_key");

-- AddForeignKey
ALTER TABLE "act" ADD CONSTRAINT "act_type_key_fkey" FOREIGN KEY ("type_key") REFERENCES "act_type"("key") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "act" ADD CONSTRAINT "act_derived_kind_key_fkey" FOREIGN KEY ("derived_kind_key") REFERENCES "derived_act_kind"("key") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "act" ADD CONSTRAINT "act_replaced_by_id_fkey" FOREIGN KEY ("replaced_by_id") REFERENCES "act"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "act_level" ADD CONSTRAINT "act_level_act_id_fkey" FOREIGN KEY ("act_id") REFERENCES "act"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "act_level" ADD CONSTRAINT "act_level_level_key_fkey" FOREIGN KEY ("level_key") REFERENCES "education_level"("key") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "act_edition" ADD CONSTRAINT "act_edition_act_id_fkey" FOREIGN KEY ("act_id") REFERENCES "act"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "act_unit" ADD CONSTRAINT "act_unit_edition_id_fkey" FOREIGN KEY ("edition_id") REFERENCES "act_edition"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "thread" ADD CONSTRAINT "thread_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "report"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment" ADD CONSTRAINT "comment_thread_id_circle_fkey" FOREIGN KEY ("thread_id", "circle") REFERENCES "thread"("id", "circle") ON DELETE CASCADE ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "comment" ADD CONSTRAINT "comment_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment" ADD CONSTRAINT "comment_reply_to_id_fkey" FOREIGN KEY ("reply_to_id") REFERENCES "comment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment_version" ADD CONSTRAINT "comment_version_comment_id_fkey" FOREIGN KEY ("comment_id") REFERENCES "comment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mention" ADD CONSTRAINT "mention_comment_id_fkey" FOREIGN KEY ("comment_id") REFERENCES "comment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mention" ADD CONSTRAINT "mention_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "read_mark" ADD CONSTRAINT "read_mark_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "read_mark" ADD CONSTRAINT "read_mark_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "report"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "monitoring_group" ADD CONSTRAINT "monitoring_group_merged_into_id_fkey" FOREIGN KEY ("merged_into_id") REFERENCES "monitoring_group"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "group_region" ADD CONSTRAINT "group_region_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "monitoring_group"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "group_region" ADD CONSTRAINT "group_region_region_key_fkey" FOREIGN KEY ("region_key") REFERENCES "region"("key") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "monitoring_group"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_account_id_account_kind_fkey" FOREIGN KEY ("account_id", "account_kind") REFERENCES "account"("id", "kind") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "notification" ADD CONSTRAINT "notification_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notification" ADD CONSTRAINT "notification_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "report"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dossier_report" ADD CONSTRAINT "dossier_report_dossier_id_fkey" FOREIGN KEY ("dossier_id") REFERENCES "dossier"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dossier_report" ADD CONSTRAINT "dossier_report_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "report"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "finding" ADD CONSTRAINT "finding_dossier_id_fkey" FOREIGN KEY ("dossier_id") REFERENCES "dossier"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "finding" ADD CONSTRAINT "finding_drafted_by_id_fkey" FOREIGN KEY ("drafted_by_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "finding" ADD CONSTRAINT "finding_signed_by_id_fkey" FOREIGN KEY ("signed_by_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "wording" ADD CONSTRAINT "wording_finding_id_fkey" FOREIGN KEY ("finding_id") REFERENCES "finding"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "measure" ADD CONSTRAINT "measure_dossier_id_fkey" FOREIGN KEY ("dossier_id") REFERENCES "dossier"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "measure_stage" ADD CONSTRAINT "measure_stage_measure_id_fkey" FOREIGN KEY ("measure_id") REFERENCES "measure"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "measure_stage" ADD CONSTRAINT "measure_stage_stage_key_fkey" FOREIGN KEY ("stage_key") REFERENCES "outcome_stage"("key") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "measure_stage" ADD CONSTRAINT "measure_stage_recorded_by_id_fkey" FOREIGN KEY ("recorded_by_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "monitoring_group"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_invited_by_id_fkey" FOREIGN KEY ("invited_by_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_approved_by_id_fkey" FOREIGN KEY ("approved_by_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_accepted_by_id_fkey" FOREIGN KEY ("accepted_by_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "office_role_proposal" ADD CONSTRAINT "office_role_proposal_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "office_role_proposal" ADD CONSTRAINT "office_role_proposal_proposed_by_id_fkey" FOREIGN KEY ("proposed_by_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "office_role_proposal" ADD CONSTRAINT "office_role_proposal_decided_by_id_fkey" FOREIGN KEY ("decided_by_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "one_time_link" ADD CONSTRAINT "one_time_link_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "gap_kind" ADD CONSTRAINT "gap_kind_monitoring_class_key_fkey" FOREIGN KEY ("monitoring_class_key") REFERENCES "monitoring_class"("key") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_transition" ADD CONSTRAINT "report_transition_from_key_fkey" FOREIGN KEY ("from_key") REFERENCES "report_status"("key") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_transition" ADD CONSTRAINT "report_transition_to_key_fkey" FOREIGN KEY ("to_key") REFERENCES "report_status"("key") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report" ADD CONSTRAINT "report_status_key_fkey" FOREIGN KEY ("status_key") REFERENCES "report_status"("key") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report" ADD CONSTRAINT "report_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report" ADD CONSTRAINT "report_assignee_id_fkey" FOREIGN KEY ("assignee_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report" ADD CONSTRAINT "report_split_from_id_fkey" FOREIGN KEY ("split_from_id") REFERENCES "report"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report" ADD CONSTRAINT "report_current_version_id_fkey" FOREIGN KEY ("current_version_id") REFERENCES "report_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_group" ADD CONSTRAINT "report_group_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "report"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_group" ADD CONSTRAINT "report_group_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "monitoring_group"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_person" ADD CONSTRAINT "report_person_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "report"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_person" ADD CONSTRAINT "report_person_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "named_list_version" ADD CONSTRAINT "named_list_version_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "report"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "named_list_member" ADD CONSTRAINT "named_list_member_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "named_list_version"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "named_list_member" ADD CONSTRAINT "named_list_member_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_version" ADD CONSTRAINT "report_version_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "report"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_version" ADD CONSTRAINT "report_version_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_choice" ADD CONSTRAINT "report_choice_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "report_version"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_choice" ADD CONSTRAINT "report_choice_gap_kind_key_fkey" FOREIGN KEY ("gap_kind_key") REFERENCES "gap_kind"("key") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_choice" ADD CONSTRAINT "report_choice_corruption_factor_key_fkey" FOREIGN KEY ("corruption_factor_key") REFERENCES "corruption_factor"("key") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_choice" ADD CONSTRAINT "report_choice_education_level_key_fkey" FOREIGN KEY ("education_level_key") REFERENCES "education_level"("key") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_choice" ADD CONSTRAINT "report_choice_organisation_type_key_fkey" FOREIGN KEY ("organisation_type_key") REFERENCES "organisation_type"("key") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_choice" ADD CONSTRAINT "report_choice_region_key_fkey" FOREIGN KEY ("region_key") REFERENCES "region"("key") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_choice" ADD CONSTRAINT "report_choice_risk_area_key_fkey" FOREIGN KEY ("risk_area_key") REFERENCES "risk_area"("key") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_choice" ADD CONSTRAINT "report_choice_harm_kind_key_fkey" FOREIGN KEY ("harm_kind_key") REFERENCES "harm_kind"("key") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_provision" ADD CONSTRAINT "report_provision_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "report_version"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_provision" ADD CONSTRAINT "report_provision_act_id_fkey" FOREIGN KEY ("act_id") REFERENCES "act"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_merge" ADD CONSTRAINT "report_merge_from_id_fkey" FOREIGN KEY ("from_id") REFERENCES "report"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_merge" ADD CONSTRAINT "report_merge_into_id_fkey" FOREIGN KEY ("into_id") REFERENCES "report"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_link" ADD CONSTRAINT "report_link_from_id_fkey" FOREIGN KEY ("from_id") REFERENCES "report"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_link" ADD CONSTRAINT "report_link_to_id_fkey" FOREIGN KEY ("to_id") REFERENCES "report"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_clock" ADD CONSTRAINT "report_clock_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "report"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_clock_pause" ADD CONSTRAINT "report_clock_pause_clock_id_fkey" FOREIGN KEY ("clock_id") REFERENCES "report_clock"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision" ADD CONSTRAINT "decision_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "report"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision" ADD CONSTRAINT "decision_kind_key_fkey" FOREIGN KEY ("kind_key") REFERENCES "triage_decision_kind"("key") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision" ADD CONSTRAINT "decision_decided_by_id_fkey" FOREIGN KEY ("decided_by_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "clarification" ADD CONSTRAINT "clarification_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "report"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "clarification" ADD CONSTRAINT "clarification_asked_by_id_fkey" FOREIGN KEY ("asked_by_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "clarification" ADD CONSTRAINT "clarification_answered_by_id_fkey" FOREIGN KEY ("answered_by_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_class" ADD CONSTRAINT "report_class_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "report"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_class" ADD CONSTRAINT "report_class_monitoring_class_key_fkey" FOREIGN KEY ("monitoring_class_key") REFERENCES "monitoring_class"("key") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "saved_filter" ADD CONSTRAINT "saved_filter_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "source" ADD CONSTRAINT "source_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "report"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "source" ADD CONSTRAINT "source_added_by_id_fkey" FOREIGN KEY ("added_by_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "source_named" ADD CONSTRAINT "source_named_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "source"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "source_named" ADD CONSTRAINT "source_named_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "capture" ADD CONSTRAINT "capture_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "source"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attachment" ADD CONSTRAINT "attachment_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "report"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attachment" ADD CONSTRAINT "attachment_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "source"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attachment" ADD CONSTRAINT "attachment_uploaded_by_id_fkey" FOREIGN KEY ("uploaded_by_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attachment_named" ADD CONSTRAINT "attachment_named_attachment_id_fkey" FOREIGN KEY ("attachment_id") REFERENCES "attachment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attachment_named" ADD CONSTRAINT "attachment_named_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "upload" ADD CONSTRAINT "upload_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "report"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "upload" ADD CONSTRAINT "upload_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "source"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "upload" ADD CONSTRAINT "upload_uploaded_by_id_fkey" FOREIGN KEY ("uploaded_by_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;
