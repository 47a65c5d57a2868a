const warnAt = 60;

/**
 * Counts down beside `[data-hold-seconds]` how long a time is still kept, warns a minute before the end, and gives the
 * time back when a link leads out of the steps of booking: to none of the addresses in `data-hold-within`.
 */
export function watchHold() {
  const hold = document.querySelector('[data-hold-seconds]');
  if (!hold) {
    return;
  }
  // The server's seconds from now on: this clock may be wrong, but it runs as fast as any.
  const end = Date.now() + hold.dataset.holdSeconds * 1000;
  let said = Infinity;
  const tick = () => {
    const left = Math.max(0, Math.ceil((end - Date.now()) / 1000));
    show(hold, left);
    const stage = left === 0 ? 0 : left <= warnAt ? 1 : 2;
    if (stage < said) {
      said = stage;
      say(hold, stage);
    }
    if (left === 0) {
      clearInterval(timer);
    }
  };
  const timer = setInterval(tick, 1000);
  tick();
  document.addEventListener('click', (event) => release(event, hold));
}

function show(hold, left) {
  const place = hold.querySelector('[data-hold-left]');
  place.hidden = false;
  place.textContent = left === 0 ? ' · over' : ` · ${Math.floor(left / 60)}:${String(left % 60).padStart(2, '0')} left`;
}

function say(hold, stage) {
  hold.classList.toggle('flash-info', stage === 2);
  hold.classList.toggle('flash-warning', stage < 2);
  const extension = hold.querySelector('[value=extend]');
  if (stage === 1) {
    announce(hold, `Less than a minute left to keep this time.${extension ? ` ${extension.textContent}?` : ''}`);
  } else if (stage === 0) {
    announce(hold, 'We no longer keep this time for you. Go on, and we take it again if it is still free.');
  }
}

function announce(hold, words) {
  const place = hold.querySelector('[data-hold-said]');
  place.textContent = words;
  place.classList.remove('visually-hidden');
}

function release(event, hold) {
  const link = event.target.closest?.('a[href]');
  const staysHere = event.defaultPrevented || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
  if (!link || staysHere || link.target || isWithin(link, hold)) {
    return;
  }
  const form = document.querySelector('#hold-release');
  const body = new FormData(form);
  body.set('isLeaving', 'true');
  // Goes on while the page is left.
  fetch(form.action, { method: 'POST', body: new URLSearchParams(body), keepalive: true }).catch(() => {});
}

function isWithin(link, hold) {
  return (
    link.origin === location.origin &&
    hold.dataset.holdWithin.split(' ').some((path) => link.pathname === path || link.pathname.startsWith(`${path}/`))
  );
}
