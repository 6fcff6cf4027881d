/**
 * What reading pages gain from a script. Pages are whole without it: every part here looks for its
 * attributes, adds behaviour to what it finds, and fails alone. Words come from <template id="words">.
 *
 * Attributes, with the file that reads them:
 *   desk.js     data-pane, dialog#sign
 *   dialogs.js  data-opens, data-open, commandfor
 *   echo.js     data-echo
 *   filters.js  a[data-asks]; details[name] inside .fil
 *   forms.js    every form that posts; data-guard
 *   gap.js      data-unit, data-words, form[data-gap], data-act
 *   keep.js     data-keep, data-keep-version, data-keep-value, data-sign-out
 *   keys.js     data-key; body[data-keys=off]
 *   list.js     data-list, data-row, data-open, data-mark, data-peek, data-peek-panel
 *   live.js     data-live, data-live-hold, data-live-say; body[data-events], body[data-who]
 *   quote.js   data-quotable, form[data-quote]
 *   seen.js     form[data-seen]
 *   send.js     form[data-send], data-send-failed, data-send-again
 *   times.js    time[data-near]
 *   toasts.js   data-toast, data-dismiss
 *   upload.js   form[data-upload]
 */
import { startConnection } from './connection.js';
import { startDesk } from './desk.js';
import { startDialogs } from './dialogs.js';
import { startEcho } from './echo.js';
import { startFilters } from './filters.js';
import { startFocus } from './focus.js';
import { startForms } from './forms.js';
import { startGaps, startPlaces } from './gap.js';
import { startGrowing } from './grow.js';
import { whenWhole } from './hydration.js';
import { startKeeping } from './keep.js';
import { startKeys } from './keys.js';
import { startLists } from './list.js';
import { startLive } from './live.js';
import { startQuoting } from './quote.js';
import { startSeeing } from './seen.js';
import { startSending } from './send.js';
import { startTimes } from './times.js';
import { startToasts } from './toasts.js';
import { startUploads } from './upload.js';

const parts = [
  startKeeping,
  startForms,
  startUploads,
  startDialogs,
  startFilters,
  startKeys,
  startDesk,
  startLists,
  startLive,
  startQuoting,
  startGaps,
  startPlaces,
  startSeeing,
  startSending,
  startConnection,
  startToasts,
  startTimes,
  startEcho,
  startGrowing,
  startFocus,
];

whenWhole(() => {
  for (const start of parts) {
    try {
      start();
    } catch (error) {
      reportError(error);
    }
  }
});
