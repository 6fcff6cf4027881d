// The rights once more, written from the words of the rules and not from the matrix: what each of
// the eighteen personas is answered. F all of it, M bare facts, 2 with a second person, and the
// refusals 1 (401), 3 (403), 4 (404).
//
// Columns: visitor, reader | author, same group, other group, coordinator, other coordinator,
// journalist-author, colleague | analyst assigned, unassigned, recused, head, administrator |
// suspended, ex-member, token of the author, expired.

/** Things that a row can be asked about. */
export type Thing =
  | 'none'
  | 'group'
  | 'own account'
  | 'colleague account'
  | 'ordinary'
  | 'draft'
  | 'closed-hand draft'
  | 'confidential'
  | 'confidential draft'
  | 'own comment'
  | 'source'
  | 'protected source'
  | 'source of a member, protected by the journalist'
  | 'draft source'
  | 'confidential source'
  | 'file'
  | 'restricted file'
  | 'draft file'
  | 'signing'
  | 'assignment'
  | 'confidential assignment';

const readers = '44 FF4F4FF FFFF4 44F4';
const nobody = '13 3333333 33333 1331';
const writers = '13 F34F4F3 33333 1331';
const deciders = '13 3333333 F33F3 1331';
const draftReaders = '44 FF4F4FF 44444 44F4';
const draftWriters = '44 F34F4F3 44444 4434';
const list = '44 F4444F4 F4444 44F4';
const ofGroup = '44 FF4F444 FFFFF 44F4';
const everyone = 'FF FFFFFFF FFFFF FFFF';
const officeEdits = '13 3333333 FFFF3 1331';
const sourceWriters = '13 F34F4F3 F33F3 1331';
const coordinators = '13 333F333 33333 1331';
const publicLater = '44 4444444 FFFF4 4444';

export const expected: readonly (readonly [action: string, about: Thing, answers: string])[] = [
  // Groups
  ['group.public-profile.read', 'group', everyone],
  ['group.members.read', 'group', ofGroup],
  ['group.request-new', 'none', '1F FFFFFFF 333F3 1F31'],
  ['group.approve-suspend-merge', 'none', '13 3333333 333F3 1331'],
  ['group.first-coordinator.invite', 'none', '13 3333333 333FF 1331'],
  ['reference-data.edit', 'none', '13 3333333 3333F 1331'],
  ['group.reports.list-and-search', 'group', '44 FF4F444 FFFF4 44F4'],
  ['group.profile.edit', 'group', coordinators],
  ['group.invite-remove-member', 'group', coordinators],
  ['group.change-group-role', 'group', '13 333F333 33323 1331'],
  ['group.leave', 'group', '13 FF3F333 33333 1331'],

  // Drafts: the office never sees one
  ['draft.create', 'group', '13 FF3F333 33333 1331'],
  ['draft.read', 'draft', draftReaders],
  ['report.read', 'draft', draftReaders],
  ['draft.read', 'confidential draft', '44 F4444F4 44444 44F4'],
  ['draft.edit', 'draft', draftWriters],
  ['draft.edit', 'confidential draft', '44 F4444F4 44444 4434'],
  ['draft.edit', 'ordinary', '44 3343433 44444 4434'],
  ['draft.delete', 'draft', '44 F3434F3 44444 4434'],
  ['draft.set-confidential', 'draft', draftWriters],
  ['draft.submit', 'draft', draftWriters],
  ['draft.submit', 'closed-hand draft', '44 334F433 44444 4434'],
  ['draft.submit', 'confidential draft', '44 F444434 44444 4434'],
  ['source.add-to-draft', 'draft', draftWriters],
  ['source.add-to-draft', 'ordinary', '44 3343433 44444 4434'],
  ['attachment.upload-to-draft', 'draft', draftWriters],
  ['source.edit-delete', 'draft source', draftWriters],
  ['source.edit-delete', 'source', '44 3343433 44444 4434'],
  ['source.read', 'draft source', draftReaders],
  ['attachment.delete', 'draft file', '44 F3434F3 44444 4434'],
  ['comment.group-internal.read', 'draft', draftReaders],
  ['comment.group-internal.write', 'draft', '44 FF4F4FF 44444 4434'],

  // Routed and ordinary
  ['report.read', 'ordinary', readers],
  ['report.edit-body', 'ordinary', nobody],
  ['report.amend', 'ordinary', writers],
  ['report.amend', 'draft', '13 3343433 33333 1331'],
  ['report.recheck', 'ordinary', sourceWriters],
  ['report.recheck', 'draft', '13 3343433 44443 1331'],
  ['report.withdraw', 'ordinary', writers],
  ['report.timeline.read', 'ordinary', readers],
  ['report.assign', 'assignment', deciders],
  ['report.triage-state.set', 'ordinary', deciders],
  ['report.merge-duplicates', 'ordinary', deciders],
  ['report.hidden-author.uncover', 'ordinary', '44 F34F4F3 F3334 44F4'],

  // Confidential: the named list only, at every stage
  ['report.read', 'confidential', '44 F4444F4 F44M4 44F4'],
  ['report.timeline.read', 'confidential', list],
  ['confidential.know-it-exists', 'confidential', '44 F4444F4 F44M4 44F4'],
  ['confidential.read', 'confidential', list],
  ['confidential.reporter-identity.read', 'confidential', '44 F4444F4 24424 44F4'],
  ['confidential.named-list.change', 'confidential', '44 2444434 44424 4434'],
  ['confidential.named-list.change', 'confidential draft', '44 F444434 44444 4434'],
  ['confidential.make-ordinary', 'confidential', '44 F444434 44444 4434'],
  ['confidential.break-glass', 'confidential', '44 4444444 44422 4444'],
  ['report.amend', 'confidential', '13 F4444F4 33333 1331'],
  ['report.recheck', 'confidential', '13 F4444F4 F4433 1331'],
  ['report.withdraw', 'confidential', '13 F4444F4 33333 1331'],
  ['report.assign', 'confidential assignment', '13 3333333 F4433 1331'],
  ['report.triage-state.set', 'confidential', '13 3333333 F4433 1331'],
  ['report.merge-duplicates', 'confidential', '13 3333333 34433 1331'],
  ['report.hidden-author.uncover', 'confidential', '44 F4444F4 24434 44F4'],
  ['comment.group-internal.read', 'confidential', '44 F4444F4 44444 44F4'],
  ['comment.shared.read', 'confidential', list],
  ['comment.shared.write', 'confidential', '44 F4444F4 F4444 4434'],
  ['comment.office-only.read', 'confidential', '44 4444444 F4444 4444'],
  ['source.read', 'confidential source', list],
  ['snapshot.read', 'confidential source', list],
  ['source.add-after-routing', 'confidential', '13 F4444F4 F4433 1331'],
  ['decision.triage', 'confidential', '13 3333333 F4433 1331'],
  ['finding.recheck', 'confidential', '13 3333333 F4433 1331'],
  ['decision.issued.read', 'confidential', list],
  ['export.one-report', 'confidential', list],
  ['export.office-bulk', 'confidential', '13 3333333 34433 1331'],

  // Sources, captures and files
  ['source.add-after-routing', 'ordinary', sourceWriters],
  ['source.add-after-routing', 'draft', '13 3343433 44443 1331'],
  ['attachment.upload-after-routing', 'ordinary', sourceWriters],
  ['source.correct-metadata', 'source', sourceWriters],
  ['source.read', 'source', readers],
  ['source.read', 'protected source', '44 FM4M4FM FMMM4 44F4'],
  ['source.protected-identity.read', 'protected source', list],
  ['source.protect', 'source', '44 33333F3 44444 4434'],
  ['source.protect', 'protected source', '44 33333F3 44444 4434'],
  ['source.protect', 'source of a member, protected by the journalist', '44 33333F3 44444 4434'],
  ['source.embargo', 'source of a member, protected by the journalist', '44 33333F3 44444 4434'],
  ['source.embargo', 'source', '44 33333F3 44444 4434'],
  ['source.clear-for-public', 'protected source', '44 33333F3 44444 4434'],
  ['source.fetch-from-web', 'source', '13 FF4F4FF F33F3 1331'],
  ['source.fetch-from-web', 'protected source', '13 F3434F3 F3333 1331'],
  ['snapshot.read', 'source', readers],
  ['snapshot.read', 'protected source', list],
  ['snapshot.recapture', 'source', sourceWriters],
  ['snapshot.verify-hash', 'source', '44 FF4F4FF FFFFM 44F4'],
  ['snapshot.takedown', 'source', '13 3333333 33323 1331'],
  ['attachment.restricted.read', 'restricted file', '44 F444444 F44F4 44F4'],
  ['attachment.original.download', 'file', '44 FF4F4FF F33F4 44F4'],
  ['attachment.original.download', 'restricted file', '44 F444444 F44F4 44F4'],
  ['attachment.derivative.read', 'file', readers],
  ['attachment.derivative.read', 'restricted file', '44 F444444 F44F4 44F4'],
  ['attachment.delete', 'file', '44 3343433 44424 4434'],
  ['attachment.release-from-quarantine', 'file', '44 3333333 2232M 4434'],

  // Discussion
  ['comment.group-internal.read', 'ordinary', '44 FF4F4FF 44444 44F4'],
  ['comment.group-internal.write', 'ordinary', '44 FF4F4FF 44444 4434'],
  ['comment.shared.read', 'ordinary', readers],
  ['comment.shared.write', 'ordinary', '44 FF4F4FF F33F4 4434'],
  ['comment.office-only.read', 'ordinary', '44 4444444 FF4F4 4444'],
  ['comment.office-only.write', 'ordinary', '44 4444444 F34F4 4444'],
  ['comment.own.edit', 'own comment', '13 F343433 33333 1331'],
  ['comment.moderate', 'own comment', '13 333F433 333F3 1331'],

  // Decisions
  ['decision.draft', 'ordinary', '44 4444444 F33F4 4444'],
  ['decision.triage', 'ordinary', deciders],
  ['finding.recheck', 'ordinary', deciders],
  ['decision.sign', 'signing', '13 3333333 32323 1331'],
  ['decision.issued.read', 'ordinary', readers],
  ['decision.ask-review', 'ordinary', writers],
  ['decision.reopen', 'ordinary', '13 3333333 333F3 1331'],

  // Acts, campaigns, outcomes, the register
  ['act.read', 'none', '1F FFFFFFF FFFFF 1FF1'],
  ['act.search', 'none', '1F FFFFFFF FFFFF 1FF1'],
  ['act.import-edit', 'none', officeEdits],
  ['campaign.manage', 'none', officeEdits],
  ['campaign.mark', 'group', '13 FF3F333 33333 1331'],
  ['outcome.propose', 'ordinary', '13 FF4F4FF F33F3 1331'],
  ['outcome.confirm', 'signing', '13 3333333 323F3 1331'],
  ['outcome.read', 'ordinary', publicLater],
  ['register.search-and-feeds', 'none', everyone],
  ['register.redact-entry', 'ordinary', deciders],
  ['register.publish-unpublish', 'signing', '13 3333333 33323 1331'],

  // Audit
  ['audit.own-activity.read', 'own account', '1F FFFFFFF FFFFF 1FF1'],
  ['audit.group.read', 'group', '44 444F444 444F4 4444'],
  ['audit.office.read', 'own account', '44 4444444 FFFF4 4444'],
  ['audit.security.read', 'none', '44 4444444 444FF 4444'],
  ['audit.heads.verify', 'none', everyone],
  ['audit.edit-delete', 'none', nobody],

  // Accounts
  ['user.self.edit-sessions-2fa-delete', 'own account', '1F FFFFFFF FFFFF 1F31'],
  ['user.directory.read', 'colleague account', ofGroup],
  ['user.create-suspend', 'none', '13 3333333 3333F 1331'],
  ['user.reset-second-factor', 'none', '13 3333333 33332 1331'],
  ['user.office-role.grant-revoke', 'none', '13 3333333 33322 1331'],
  ['user.impersonate', 'none', nobody],

  // Exports, tokens, settings
  ['export.one-report', 'ordinary', readers],
  ['export.group-bulk', 'group', coordinators],
  ['export.office-bulk', 'ordinary', deciders],
  ['export.with-identities', 'ordinary', '13 F3434F3 33333 13F1'],
  ['coverage.read', 'none', '13 FFFFFFF FFFF3 13F1'],
  ['export.coverage', 'none', '13 FFFFFFF FFFF3 13F1'],
  ['export.statistics', 'none', publicLater],
  ['token.own.create-revoke', 'own account', '1F FFFFFFF FFFF3 1F31'],
  ['token.others.revoke', 'colleague account', '13 333F433 3333F 1331'],
  ['webhook.manage', 'group', '13 333F333 333F3 1331'],
  ['webhook.deliveries.read', 'group', '13 333F333 333FM 1331'],
  ['settings.system.change', 'none', '13 3333333 33332 1331'],
  ['system.state.read', 'none', '44 4444444 4444F 4444'],
  ['system.jobs.retry', 'none', '13 3333333 3333F 1331'],
];
