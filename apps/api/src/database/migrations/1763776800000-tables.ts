import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The first tables. Read by hand; what protects them follows in the next migration. */
export class Tables1763776800000 implements MigrationInterface {
  readonly name = 'Tables1763776800000';

  async up(database: QueryRunner): Promise<void> {
    for (const statement of [...TABLES, ...INDEXES, ...FOREIGN_KEYS]) await database.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const TABLES: readonly string[] = [
  `CREATE TABLE approval_request (
      agency_id uuid NOT NULL,
      id uuid NOT NULL,
      organisation_id uuid NOT NULL,
      strategy_id uuid NOT NULL,
      subject_type text NOT NULL,
      subject_id uuid NOT NULL,
      stage text NOT NULL,
      policy jsonb NOT NULL,
      state text NOT NULL,
      opened_by_id uuid NOT NULL,
      opened_at TIMESTAMP WITH TIME ZONE NOT NULL,
      due_at TIMESTAMP WITH TIME ZONE NOT NULL,
      closed_at TIMESTAMP WITH TIME ZONE,
      CONSTRAINT ck_approval_request_closed CHECK ((state = 'OPEN') = (closed_at IS NULL)),
      CONSTRAINT ck_approval_request_state CHECK (state IN ('OPEN', 'APPROVED', 'CHANGES_REQUESTED', 'WITHDRAWN', 'EXPIRED')),
      CONSTRAINT pk_approval_request PRIMARY KEY (agency_id, id)
    )`,
  `CREATE TABLE approval_seat (
      agency_id uuid NOT NULL,
      id uuid NOT NULL,
      organisation_id uuid NOT NULL,
      request_id uuid NOT NULL,
      step integer NOT NULL,
      side text NOT NULL,
      person_id uuid NOT NULL,
      is_sole boolean NOT NULL,
      CONSTRAINT pk_approval_seat PRIMARY KEY (agency_id, id)
    )`,
  `CREATE TABLE decision (
      agency_id uuid NOT NULL,
      id uuid NOT NULL,
      organisation_id uuid NOT NULL,
      request_id uuid NOT NULL,
      seat_id uuid NOT NULL,
      side text NOT NULL,
      sequence integer NOT NULL,
      actor_id uuid NOT NULL,
      means text NOT NULL,
      outcome text NOT NULL,
      reason text,
      remarks jsonb NOT NULL,
      seen_sha256 bytea NOT NULL,
      decided_at TIMESTAMP WITH TIME ZONE NOT NULL,
      CONSTRAINT ck_decision_outcome CHECK (outcome IN ('APPROVE', 'APPROVE_WITH_CONDITIONS', 'REQUEST_CHANGES', 'ABSTAIN', 'REVOKE')),
      CONSTRAINT pk_decision PRIMARY KEY (agency_id, id)
    )`,
  `CREATE TABLE idempotency_key (
      agency_id uuid NOT NULL,
      actor_id uuid NOT NULL,
      key text NOT NULL,
      input_hash text NOT NULL,
      result_id uuid,
      created_at TIMESTAMP WITH TIME ZONE NOT NULL,
      CONSTRAINT pk_idempotency_key PRIMARY KEY (agency_id, actor_id, key)
    )`,
  `CREATE TABLE agency (
      id uuid NOT NULL,
      name text NOT NULL,
      created_at TIMESTAMP WITH TIME ZONE NOT NULL,
      CONSTRAINT pk_agency PRIMARY KEY (id)
    )`,
  `CREATE TABLE assignment (
      agency_id uuid NOT NULL,
      person_id uuid NOT NULL,
      organisation_id uuid NOT NULL,
      CONSTRAINT pk_assignment PRIMARY KEY (agency_id, person_id, organisation_id)
    )`,
  `CREATE TABLE membership (
      agency_id uuid NOT NULL,
      id uuid NOT NULL,
      person_id uuid NOT NULL,
      side text NOT NULL,
      role text NOT NULL,
      organisation_id uuid,
      organisation_ids uuid array NOT NULL DEFAULT '{}',
      reaches_all boolean NOT NULL,
      suspended_at TIMESTAMP WITH TIME ZONE,
      CONSTRAINT ck_membership_role CHECK ((side = 'AGENCY') = (role IN ('ADMIN', 'CONSULTANT'))),
      CONSTRAINT ck_membership_side CHECK ((side = 'AGENCY') = (organisation_id IS NULL)),
      CONSTRAINT pk_membership PRIMARY KEY (agency_id, id)
    )`,
  `CREATE TABLE person (
      agency_id uuid NOT NULL,
      id uuid NOT NULL,
      user_id uuid NOT NULL,
      name text NOT NULL,
      side text NOT NULL,
      organisation_ids uuid array NOT NULL DEFAULT '{}',
      CONSTRAINT pk_person PRIMARY KEY (agency_id, id)
    )`,
  `CREATE TABLE session (
      token_hash bytea NOT NULL,
      user_id uuid NOT NULL,
      agency_id uuid NOT NULL,
      membership_id uuid NOT NULL,
      created_at TIMESTAMP WITH TIME ZONE NOT NULL,
      expires_at TIMESTAMP WITH TIME ZONE NOT NULL,
      revoked_at TIMESTAMP WITH TIME ZONE,
      CONSTRAINT pk_session PRIMARY KEY (token_hash)
    )`,
  `CREATE TABLE user_account (
      id uuid NOT NULL,
      email text NOT NULL,
      password_hash text NOT NULL,
      created_at TIMESTAMP WITH TIME ZONE NOT NULL,
      CONSTRAINT pk_user_account PRIMARY KEY (id)
    )`,
  `CREATE TABLE ledger_chain (
      agency_id uuid NOT NULL,
      chain_id uuid NOT NULL,
      organisation_id uuid NOT NULL,
      sequence integer NOT NULL,
      hash text NOT NULL,
      at TIMESTAMP(3) WITH TIME ZONE,
      CONSTRAINT pk_ledger_chain PRIMARY KEY (agency_id, chain_id)
    )`,
  `CREATE TABLE ledger_entry (
      agency_id uuid NOT NULL,
      chain_id uuid NOT NULL,
      sequence integer NOT NULL,
      organisation_id uuid NOT NULL,
      format integer NOT NULL,
      at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
      act text NOT NULL,
      visibility text NOT NULL,
      payload_hash text NOT NULL,
      previous_hash text NOT NULL,
      hash text NOT NULL,
      CONSTRAINT pk_ledger_entry PRIMARY KEY (agency_id, chain_id, sequence)
    )`,
  `CREATE TABLE ledger_payload (
      agency_id uuid NOT NULL,
      chain_id uuid NOT NULL,
      sequence integer NOT NULL,
      organisation_id uuid NOT NULL,
      visibility text NOT NULL,
      salt text NOT NULL,
      payload jsonb NOT NULL,
      CONSTRAINT pk_ledger_payload PRIMARY KEY (agency_id, chain_id, sequence)
    )`,
  `CREATE TABLE organisation (
      agency_id uuid NOT NULL,
      id uuid NOT NULL,
      name text NOT NULL,
      sector text,
      approval_rule text NOT NULL,
      version integer NOT NULL,
      created_at TIMESTAMP WITH TIME ZONE NOT NULL,
      CONSTRAINT ck_organisation_approval_rule CHECK (approval_rule IN ('FOUR_EYES', 'SOLE')),
      CONSTRAINT pk_organisation PRIMARY KEY (agency_id, id)
    )`,
  `CREATE TABLE outbox_message (
      agency_id uuid NOT NULL,
      id uuid NOT NULL,
      organisation_id uuid NOT NULL,
      topic text NOT NULL,
      ids jsonb NOT NULL,
      created_at TIMESTAMP WITH TIME ZONE NOT NULL,
      delivered_at TIMESTAMP WITH TIME ZONE,
      CONSTRAINT pk_outbox_message PRIMARY KEY (agency_id, id)
    )`,
  `CREATE TABLE item_reference (
      agency_id uuid NOT NULL,
      item_id uuid NOT NULL,
      field text NOT NULL,
      organisation_id uuid NOT NULL,
      target_id uuid NOT NULL,
      CONSTRAINT pk_item_reference PRIMARY KEY (agency_id, item_id, field)
    )`,
  `CREATE TABLE item (
      agency_id uuid NOT NULL,
      id uuid NOT NULL,
      organisation_id uuid NOT NULL,
      strategy_id uuid NOT NULL,
      stage text NOT NULL,
      kind text NOT NULL,
      position integer NOT NULL,
      content jsonb NOT NULL,
      version integer NOT NULL,
      changed_at TIMESTAMP WITH TIME ZONE NOT NULL,
      changed_by_id uuid NOT NULL,
      removed_at TIMESTAMP WITH TIME ZONE,
      CONSTRAINT ck_item_content CHECK (jsonb_typeof(content) = 'object'),
      CONSTRAINT ck_item_position CHECK (position >= 0),
      CONSTRAINT pk_item PRIMARY KEY (agency_id, id)
    )`,
  `CREATE TABLE revision_author (
      agency_id uuid NOT NULL,
      revision_id uuid NOT NULL,
      person_id uuid NOT NULL,
      organisation_id uuid NOT NULL,
      CONSTRAINT pk_revision_author PRIMARY KEY (agency_id, revision_id, person_id)
    )`,
  `CREATE TABLE revision_basis (
      agency_id uuid NOT NULL,
      revision_id uuid NOT NULL,
      built_on_id uuid NOT NULL,
      organisation_id uuid NOT NULL,
      CONSTRAINT pk_revision_basis PRIMARY KEY (agency_id, revision_id, built_on_id)
    )`,
  `CREATE TABLE stage_author (
      agency_id uuid NOT NULL,
      strategy_id uuid NOT NULL,
      stage text NOT NULL,
      person_id uuid NOT NULL,
      organisation_id uuid NOT NULL,
      last_edit integer NOT NULL,
      CONSTRAINT pk_stage_author PRIMARY KEY (agency_id, strategy_id, stage, person_id)
    )`,
  `CREATE TABLE stage_revision (
      agency_id uuid NOT NULL,
      id uuid NOT NULL,
      organisation_id uuid NOT NULL,
      strategy_id uuid NOT NULL,
      stage text NOT NULL,
      number integer NOT NULL,
      depth text NOT NULL,
      canonical bytea NOT NULL,
      sha256 bytea NOT NULL,
      cover_note text,
      state text NOT NULL,
      edits integer NOT NULL,
      submitted_by_id uuid NOT NULL,
      submitted_at TIMESTAMP WITH TIME ZONE NOT NULL,
      CONSTRAINT ck_stage_revision_state CHECK (state IN ('SUBMITTED', 'APPROVED', 'CHANGES_REQUESTED', 'WITHDRAWN', 'EXPIRED', 'SUPERSEDED')),
      CONSTRAINT ck_stage_revision_hash CHECK (sha256 = sha256(canonical)),
      CONSTRAINT pk_stage_revision PRIMARY KEY (agency_id, id)
    )`,
  `CREATE TABLE strategy_stage (
      agency_id uuid NOT NULL,
      strategy_id uuid NOT NULL,
      stage text NOT NULL,
      organisation_id uuid NOT NULL,
      edits integer NOT NULL,
      CONSTRAINT ck_strategy_stage_stage CHECK (stage IN ('PURPOSE', 'LANDSCAPE', 'VOICE', 'LEVERAGE', 'PEOPLE', 'METRICS', 'TOOLS')),
      CONSTRAINT pk_strategy_stage PRIMARY KEY (agency_id, strategy_id, stage)
    )`,
  `CREATE TABLE strategy (
      agency_id uuid NOT NULL,
      id uuid NOT NULL,
      organisation_id uuid NOT NULL,
      title text NOT NULL,
      status text NOT NULL,
      depth text NOT NULL,
      language text NOT NULL,
      period_from date,
      period_until date,
      department text,
      brand text,
      plan_served text,
      lead_person_id uuid,
      version integer NOT NULL,
      created_at TIMESTAMP WITH TIME ZONE NOT NULL,
      CONSTRAINT ck_strategy_period CHECK (period_from <= period_until),
      CONSTRAINT ck_strategy_depth CHECK (depth IN ('LIGHT', 'FULL')),
      CONSTRAINT ck_strategy_status CHECK (status IN ('DRAFT', 'ACTIVE', 'ON_HOLD', 'CLOSED')),
      CONSTRAINT pk_strategy PRIMARY KEY (agency_id, id)
    )`,
];

const INDEXES: readonly string[] = [
  `CREATE INDEX ix_approval_request_organisation_id_state ON approval_request (agency_id, organisation_id, state)`,
  `CREATE INDEX ix_approval_request_subject_id ON approval_request (agency_id, subject_id)`,
  `CREATE UNIQUE INDEX ux_approval_request_open ON approval_request (agency_id, strategy_id, stage) WHERE state = 'OPEN'`,
  `CREATE UNIQUE INDEX ix_approval_request_organisation_id_id ON approval_request (agency_id, organisation_id, id)`,
  `CREATE INDEX ix_approval_seat_person_id ON approval_seat (agency_id, person_id)`,
  `CREATE UNIQUE INDEX ix_approval_seat_request_id_step_person_id ON approval_seat (agency_id, request_id, step, person_id)`,
  `CREATE UNIQUE INDEX ix_approval_seat_organisation_id_request_id_id_side ON approval_seat (agency_id, organisation_id, request_id, id, side)`,
  `CREATE INDEX ix_decision_seat_id ON decision (agency_id, seat_id)`,
  `CREATE UNIQUE INDEX ix_decision_request_id_sequence ON decision (agency_id, request_id, sequence)`,
  `CREATE INDEX ix_membership_organisation_id ON membership (agency_id, organisation_id)`,
  `CREATE UNIQUE INDEX ux_membership_agency_side ON membership (agency_id, person_id) WHERE organisation_id IS NULL`,
  `CREATE UNIQUE INDEX ix_membership_person_id_organisation_id ON membership (agency_id, person_id, organisation_id)`,
  `CREATE UNIQUE INDEX ix_person_user_id ON person (agency_id, user_id)`,
  `CREATE INDEX ix_session_user_id ON session (user_id)`,
  `CREATE UNIQUE INDEX ix_user_account_email ON user_account (email)`,
  `CREATE UNIQUE INDEX ix_ledger_chain_organisation_id_chain_id ON ledger_chain (agency_id, organisation_id, chain_id)`,
  `CREATE UNIQUE INDEX ix_ledger_entry_organisation_id_chain_id_sequence_visibility ON ledger_entry (agency_id, organisation_id, chain_id, sequence, visibility)`,
  `CREATE INDEX ix_outbox_message_waiting ON outbox_message (agency_id, id) WHERE delivered_at IS NULL`,
  `CREATE INDEX ix_item_reference_target_id ON item_reference (agency_id, target_id)`,
  `CREATE INDEX ix_item_strategy_id_stage ON item (agency_id, strategy_id, stage)`,
  `CREATE UNIQUE INDEX ix_item_organisation_id_id ON item (agency_id, organisation_id, id)`,
  `CREATE INDEX ix_revision_basis_built_on_id ON revision_basis (agency_id, built_on_id)`,
  `CREATE UNIQUE INDEX ux_stage_revision_in_force ON stage_revision (agency_id, strategy_id, stage) WHERE state = 'APPROVED'`,
  `CREATE UNIQUE INDEX ux_stage_revision_submitted ON stage_revision (agency_id, strategy_id, stage) WHERE state = 'SUBMITTED'`,
  `CREATE UNIQUE INDEX ix_stage_revision_strategy_id_stage_number ON stage_revision (agency_id, strategy_id, stage, number)`,
  `CREATE UNIQUE INDEX ix_stage_revision_organisation_id_id ON stage_revision (agency_id, organisation_id, id)`,
  `CREATE UNIQUE INDEX ix_strategy_stage_organisation_id_strategy_id_stage ON strategy_stage (agency_id, organisation_id, strategy_id, stage)`,
  `CREATE INDEX ix_strategy_organisation_id ON strategy (agency_id, organisation_id)`,
  `CREATE UNIQUE INDEX ix_strategy_organisation_id_id ON strategy (agency_id, organisation_id, id)`,
];

const FOREIGN_KEYS: readonly string[] = [
  `ALTER TABLE approval_request ADD CONSTRAINT fk_approval_request_opened_by_id FOREIGN KEY (agency_id, opened_by_id) REFERENCES person(agency_id,id)`,
  `ALTER TABLE approval_request ADD CONSTRAINT fk_approval_request_organisation_id_strategy_id_stage FOREIGN KEY (agency_id, organisation_id, strategy_id, stage) REFERENCES strategy_stage(agency_id,organisation_id,strategy_id,stage)`,
  `ALTER TABLE approval_seat ADD CONSTRAINT fk_approval_seat_person_id FOREIGN KEY (agency_id, person_id) REFERENCES person(agency_id,id)`,
  `ALTER TABLE approval_seat ADD CONSTRAINT fk_approval_seat_organisation_id_request_id FOREIGN KEY (agency_id, organisation_id, request_id) REFERENCES approval_request(agency_id,organisation_id,id)`,
  `ALTER TABLE decision ADD CONSTRAINT fk_decision_actor_id FOREIGN KEY (agency_id, actor_id) REFERENCES person(agency_id,id)`,
  `ALTER TABLE decision ADD CONSTRAINT fk_decision_organisation_id_request_id_seat_id_side FOREIGN KEY (agency_id, organisation_id, request_id, seat_id, side) REFERENCES approval_seat(agency_id,organisation_id,request_id,id,side)`,
  `ALTER TABLE decision ADD CONSTRAINT fk_decision_organisation_id_request_id FOREIGN KEY (agency_id, organisation_id, request_id) REFERENCES approval_request(agency_id,organisation_id,id)`,
  `ALTER TABLE idempotency_key ADD CONSTRAINT fk_idempotency_key_actor_id FOREIGN KEY (agency_id, actor_id) REFERENCES person(agency_id,id)`,
  `ALTER TABLE assignment ADD CONSTRAINT fk_assignment_organisation_id FOREIGN KEY (agency_id, organisation_id) REFERENCES organisation(agency_id,id)`,
  `ALTER TABLE assignment ADD CONSTRAINT fk_assignment_person_id FOREIGN KEY (agency_id, person_id) REFERENCES person(agency_id,id)`,
  `ALTER TABLE membership ADD CONSTRAINT fk_membership_organisation_id FOREIGN KEY (agency_id, organisation_id) REFERENCES organisation(agency_id,id)`,
  `ALTER TABLE membership ADD CONSTRAINT fk_membership_person_id FOREIGN KEY (agency_id, person_id) REFERENCES person(agency_id,id)`,
  `ALTER TABLE person ADD CONSTRAINT fk_person_user_id FOREIGN KEY (user_id) REFERENCES user_account(id)`,
  `ALTER TABLE person ADD CONSTRAINT fk_person_agency FOREIGN KEY (agency_id) REFERENCES agency(id)`,
  `ALTER TABLE session ADD CONSTRAINT fk_session_membership_id FOREIGN KEY (agency_id, membership_id) REFERENCES membership(agency_id,id)`,
  `ALTER TABLE session ADD CONSTRAINT fk_session_user_id FOREIGN KEY (user_id) REFERENCES user_account(id)`,
  `ALTER TABLE ledger_chain ADD CONSTRAINT fk_ledger_chain_organisation_id FOREIGN KEY (agency_id, organisation_id) REFERENCES organisation(agency_id,id)`,
  `ALTER TABLE ledger_entry ADD CONSTRAINT fk_ledger_entry_organisation_id_chain_id FOREIGN KEY (agency_id, organisation_id, chain_id) REFERENCES ledger_chain(agency_id,organisation_id,chain_id)`,
  `ALTER TABLE ledger_payload ADD CONSTRAINT fk_ledger_payload_organisation_id_chain_id_sequence_visibility FOREIGN KEY (agency_id, organisation_id, chain_id, sequence, visibility) REFERENCES ledger_entry(agency_id,organisation_id,chain_id,sequence,visibility)`,
  `ALTER TABLE organisation ADD CONSTRAINT fk_organisation_agency FOREIGN KEY (agency_id) REFERENCES agency(id)`,
  `ALTER TABLE outbox_message ADD CONSTRAINT fk_outbox_message_organisation_id FOREIGN KEY (agency_id, organisation_id) REFERENCES organisation(agency_id,id)`,
  `ALTER TABLE item_reference ADD CONSTRAINT fk_item_reference_organisation_id_target_id FOREIGN KEY (agency_id, organisation_id, target_id) REFERENCES item(agency_id,organisation_id,id)`,
  `ALTER TABLE item_reference ADD CONSTRAINT fk_item_reference_organisation_id_item_id FOREIGN KEY (agency_id, organisation_id, item_id) REFERENCES item(agency_id,organisation_id,id)`,
  `ALTER TABLE item ADD CONSTRAINT fk_item_changed_by_id FOREIGN KEY (agency_id, changed_by_id) REFERENCES person(agency_id,id)`,
  `ALTER TABLE item ADD CONSTRAINT fk_item_organisation_id_strategy_id_stage FOREIGN KEY (agency_id, organisation_id, strategy_id, stage) REFERENCES strategy_stage(agency_id,organisation_id,strategy_id,stage)`,
  `ALTER TABLE revision_author ADD CONSTRAINT fk_revision_author_person_id FOREIGN KEY (agency_id, person_id) REFERENCES person(agency_id,id)`,
  `ALTER TABLE revision_author ADD CONSTRAINT fk_revision_author_organisation_id_revision_id FOREIGN KEY (agency_id, organisation_id, revision_id) REFERENCES stage_revision(agency_id,organisation_id,id)`,
  `ALTER TABLE revision_basis ADD CONSTRAINT fk_revision_basis_organisation_id_built_on_id FOREIGN KEY (agency_id, organisation_id, built_on_id) REFERENCES stage_revision(agency_id,organisation_id,id)`,
  `ALTER TABLE revision_basis ADD CONSTRAINT fk_revision_basis_organisation_id_revision_id FOREIGN KEY (agency_id, organisation_id, revision_id) REFERENCES stage_revision(agency_id,organisation_id,id)`,
  `ALTER TABLE stage_author ADD CONSTRAINT fk_stage_author_person_id FOREIGN KEY (agency_id, person_id) REFERENCES person(agency_id,id)`,
  `ALTER TABLE stage_author ADD CONSTRAINT fk_stage_author_organisation_id_strategy_id_stage FOREIGN KEY (agency_id, organisation_id, strategy_id, stage) REFERENCES strategy_stage(agency_id,organisation_id,strategy_id,stage)`,
  `ALTER TABLE stage_revision ADD CONSTRAINT fk_stage_revision_submitted_by_id FOREIGN KEY (agency_id, submitted_by_id) REFERENCES person(agency_id,id)`,
  `ALTER TABLE stage_revision ADD CONSTRAINT fk_stage_revision_organisation_id_strategy_id_stage FOREIGN KEY (agency_id, organisation_id, strategy_id, stage) REFERENCES strategy_stage(agency_id,organisation_id,strategy_id,stage)`,
  `ALTER TABLE strategy_stage ADD CONSTRAINT fk_strategy_stage_organisation_id_strategy_id FOREIGN KEY (agency_id, organisation_id, strategy_id) REFERENCES strategy(agency_id,organisation_id,id)`,
  `ALTER TABLE strategy ADD CONSTRAINT fk_strategy_lead_person_id FOREIGN KEY (agency_id, lead_person_id) REFERENCES person(agency_id,id)`,
  `ALTER TABLE strategy ADD CONSTRAINT fk_strategy_organisation_id FOREIGN KEY (agency_id, organisation_id) REFERENCES organisation(agency_id,id)`,
];
