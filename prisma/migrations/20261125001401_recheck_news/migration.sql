-- The law has moved: people are told that words which their report cites have changed.
alter table notification drop constraint notification_kind_known;
alter table notification
  add constraint notification_kind_known check (kind in ('submitted', 'claimed', 'assigned', 'asked', 'answered',
    'accepted', 'rejected', 'redirected', 'deferred', 'merged', 'merge-undone', 'took-in', 'withdrawn', 'moved', 'joined',
    'ready', 'uncovered', 'analyst-named', 'objected', 'admission-asked', 'admission-agreed', 'admission-refused',
    'look-asked', 'review-asked', 'review-declined', 'mentioned', 'commented',
    'invited', 'invite-accepted', 'invite-declined', 'in-region', 'recheck'));

alter table account drop constraint account_mail_off_known;
alter table account
  add constraint account_mail_off_known check (mail_off <@ array['question', 'answer', 'decision', 'law', 'mention']);
