const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;

/**
 * Keeps `[data-countdown]`, the seconds until a session begins, right in words as the server says them
 * (Features/Bookings/Countdown.cs), and tells what has `data-turns-in`, in seconds, when it is to be asked for anew.
 */
export function countDown(part) {
  for (const place of all(part, '[data-countdown]')) {
    every(place, Number(place.dataset.countdown), (left) => {
      const words = inWords(left);
      if (place.textContent !== words) {
        place.textContent = words;
      }
      return left > 0;
    });
  }
  for (const place of all(part, '[data-turns-in]')) {
    every(place, Number(place.dataset.turnsIn), (left) => {
      if (left <= 0) {
        place.dispatchEvent(new CustomEvent('turned'));
      }
      return left > 0;
    });
  }
}

function all(part, selector) {
  return [...(part.matches?.(selector) ? [part] : []), ...part.querySelectorAll(selector)];
}

/** Calls each second with what is left, until that answers no or the element is gone from the page. */
function every(place, seconds, tick) {
  // The server's seconds from now on: this clock may be wrong, but it runs as fast as any.
  const end = Date.now() + seconds * 1000;
  const timer = setInterval(() => {
    if (!place.isConnected || !tick(Math.ceil((end - Date.now()) / 1000))) {
      clearInterval(timer);
    }
  }, 1000);
}

function inWords(left) {
  if (left <= 0) {
    return 'It has begun';
  }
  const days = Math.floor(left / day);
  const hours = Math.floor((left % day) / hour);
  const minutes = Math.floor((left % hour) / minute);
  if (days >= 7) {
    return `In ${counted(days, 'day')}`;
  }
  if (days >= 1) {
    return `In ${joined(counted(days, 'day'), hours, 'hour')}`;
  }
  if (hours >= 1) {
    return `In ${joined(counted(hours, 'hour'), minutes, 'minute')}`;
  }
  return minutes >= 1 ? `In ${counted(minutes, 'minute')}` : 'In less than a minute';
}

const joined = (first, rest, unit) => (rest === 0 ? first : `${first} ${counted(rest, unit)}`);

const counted = (count, unit) => (count === 1 ? `1 ${unit}` : `${count} ${unit}s`);
