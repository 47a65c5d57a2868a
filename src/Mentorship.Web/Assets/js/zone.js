const year = 60 * 60 * 24 * 365;

/**
 * Tells the server the browser's time zone in the cookie `zone`, and chooses it in a `<select data-detect-zone>` that
 * has no value yet. A page whose times were made without knowing the zone carries `data-zone-refresh` and is asked
 * for again, once.
 */
export function rememberZone() {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  if (!zone) {
    return;
  }
  document.querySelectorAll('select[data-detect-zone]').forEach((select) => {
    if (!select.value) {
      select.value = optionFor(zone, [...select.options].map((option) => option.value).filter(Boolean)) ?? '';
    }
  });
  if (current() !== zone) {
    const secure = location.protocol === 'https:' ? '; Secure' : '';
    document.cookie = `zone=${zone}; Path=/; Max-Age=${year}; SameSite=Lax${secure}`;
    if (current() === zone && document.querySelector('[data-zone-refresh]')) {
      location.reload();
    }
  }
}

/** The browser may know a place by an older name than the list: Asia/Calcutta for Asia/Kolkata. */
function optionFor(zone, values) {
  return values.includes(zone) ? zone : values.find((value) => nameOf(value) === zone);
}

function nameOf(value) {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: value }).resolvedOptions().timeZone;
  } catch {
    return null; // a zone that is newer than the browser
  }
}

function current() {
  const pair = document.cookie.split('; ').find((cookie) => cookie.startsWith('zone='));
  return pair && decodeURIComponent(pair.slice('zone='.length));
}
