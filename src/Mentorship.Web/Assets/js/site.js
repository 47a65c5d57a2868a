import htmx from 'htmx.org';
import { focusErrorSummary } from './error-summary.js';
import { rememberZone } from './zone.js';
import { countCharacters } from './count.js';
import { guardSubmits } from './submit.js';
import { sayChosenTime } from './chosen-time.js';
import { closeMenus } from './menu.js';
import { followBooker } from './booker.js';
import { makeDateGrid } from './date-grid.js';
import { followTimes } from './live-times.js';
import { watchHold } from './hold.js';
import { openSessions } from './session-dialog.js';
import { moveInWeek } from './week-grid.js';
import { showTags } from './tags.js';
import { countDown } from './countdown.js';
import { weighFiles } from './file-size.js';

// What a strict content security policy asks for: no eval, no style element of its own. And no copies of private
// pages in the browser's storage: going back asks the server again.
htmx.config.allowEval = false;
htmx.config.includeIndicatorStyles = false;
htmx.config.historyCacheSize = 0;
htmx.config.refreshOnHistoryMiss = true;
htmx.config.allowScriptTags = false;

// A partial that cannot be fetched becomes the plain page, which says what is wrong.
for (const failure of ['htmx:responseError', 'htmx:sendError', 'htmx:timeout']) {
  document.addEventListener(failure, ({ detail }) => {
    if (detail.requestConfig?.verb === 'get') {
      location.assign(detail.pathInfo?.finalRequestPath ?? detail.requestConfig.path);
    }
  });
}

// What only helps without scripts is hidden.
document.documentElement.classList.add('has-scripts');

rememberZone();
guardSubmits();
closeMenus();
sayChosenTime();
watchHold();
openSessions();
moveInWeek();

// Runs for the page and again for each part that htmx brings in.
htmx.onLoad((part) => {
  focusErrorSummary(part);
  countCharacters(part);
  showTags(part);
  followBooker(part);
  makeDateGrid(part);
  followTimes(part);
  countDown(part);
  weighFiles(part);
});
