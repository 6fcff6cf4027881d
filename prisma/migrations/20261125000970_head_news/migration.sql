-- The head hears of what waits for them, the author of what the head has answered.
alter table notification drop constraint notification_kind_known;
alter table notification
  add constraint notification_kind_known check (kind in ('submitted', 'claimed', 'assigned', 'asked', 'answered',
    'accepted', 'rejected', 'redirected', 'deferred', 'merged', 'merge-undone', 'took-in', 'withdrawn', 'moved', 'joined',
    'ready', 'uncovered', 'analyst-named', 'objected', 'admission-asked', 'admission-agreed', 'admission-refused',
    'look-asked', 'review-asked', 'review-declined', 'mentioned', 'commented',
    'invited', 'invite-accepted', 'invite-declined', 'in-region'));
