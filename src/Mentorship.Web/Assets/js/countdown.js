/** Says beside `[data-countdown]` how long until a session begins or ends, in the words that the server has for it. */
export function countDown(part) {
  const place = part.querySelector?.('[data-countdown]');
  if (!place) {
    return;
  }
  // The server's seconds from now on: this clock may be wrong, but it runs as fast as any.
  const start = Date.now() + place.dataset.countdown * 1000;
  const end = start + place.dataset.length * 1000;
  const timer = setInterval(() => {
    if (!place.isConnected) {
      clearInterval(timer);
      return;
    }
    place.textContent = words(start, end, Date.now());
  }, 10_000);
}

function words(start, end, now) {
  if (now < start) {
    return `Begins in ${length(start - now)}`;
  }
  return now < end ? `Under way: ${length(end - now)} left` : `Ended ${length(now - end)} ago`;
}

function length(milliseconds) {
  const minutes = Math.floor(milliseconds / 60_000);
  const hours = Math.floor(minutes / 60);
  if (hours >= 48) {
    return `${Math.floor(hours / 24)} days`;
  }
  if (hours >= 1) {
    return hours === 1 ? '1 hour' : `${hours} hours`;
  }
  return minutes >= 2 ? `${minutes} minutes` : '1 minute';
}
