// When the events of a calendar begin, by ical.js. Bundled with it into one script (build/calendar.mjs), which
// CalendarScript runs in an interpreter that lends it nothing but text and bounds its work.
import ICAL from 'ical.js';
import { listDays } from './days.js';

const { Duration, Period, Property, RecurIterator, Time, Timezone } = ICAL;

const day = 86_400;
const longest = 3660 * day;
const seconds = { SECONDLY: 1, MINUTELY: 60, HOURLY: 3600, DAILY: day, WEEKLY: 7 * day };

// Many files leave VALUE=DATE away where a date stands.
ICAL.design.strict = false;

/**
 * Expands events, which are divided by empty lines. Each is the lines that say when it is, made whole again; null comes
 * back for one that cannot be understood. Times of a wall clock are seconds since 1970 by a clock that nobody changed.
 */
globalThis.expand = (events, from, last) => JSON.stringify(events.split('\n\n').map((lines) => {
  try {
    return series(propertiesOf(lines), from, last);
  } catch {
    return null;
  }
}));

function propertiesOf(lines) {
  const found = { range: false };
  for (const line of lines.split('\n')) {
    try {
      const property = new Property(ICAL.parse.property(line, ICAL.design.icalendar));
      const zone = property.getFirstParameter('tzid') || null;
      const values = property.getValues().map((value) => ({ value, zone, time: value instanceof Time ? written(value, zone) : null }));
      (found[property.name] ??= []).push(...values);
      found.range ||= property.getFirstParameter('range') === 'THISANDFUTURE';
    } catch {
      // What is not understood counts as not written: an event with such a rule takes place once.
    }
  }
  return found;
}

function series(found, from, last) {
  const [start] = found.dtstart;
  const end = found.dtend?.[0].time ?? null;
  const length = found.duration ? lengthOf(found.duration[0].value) : null;
  const lasts = Math.min(longest, Math.max(0, end ? end.at - start.time.at : 0, length ? length.days * day + length.seconds : 0));
  return {
    start: start.time,
    end,
    length,
    replaces: found['recurrence-id']?.[0].time ?? null,
    andFuture: found.range,
    without: (found.exdate ?? []).map((date) => date.time).filter((time) => time),
    more: (found.rdate ?? []).map(dateOf),
    rules: (found.rrule ?? []).map((rule) => startsBy(rule.value, start.value, from - lasts - 3 * day, last)),
  };
}

/** A further date: a time like the first, or a period with an end of its own. */
function dateOf({ value, time, zone }) {
  return value instanceof Period
    ? { start: written(value.start, zone), end: value.end ? written(value.end, zone) : null, length: value.duration ? lengthOf(value.duration) : null }
    : { start: time, end: null, length: null };
}

function written(time, zone) {
  // Beyond these years no calendar says anything.
  if (!(time.year >= 1000 && time.year <= 9000)) {
    throw new RangeError('No year of a calendar.');
  }
  return { at: clock(time), isDate: time.isDate, zone: time.zone === Timezone.utcTimezone ? 'UTC' : zone };
}

function lengthOf(duration) {
  const length = { days: duration.weeks * 7 + duration.days, seconds: duration.hours * 3600 + duration.minutes * 60 + duration.seconds };
  return duration instanceof Duration && !duration.isNegative && length.days * day <= longest && length.seconds <= longest ? length : null;
}

/** The times between two at which a rule lets an event begin. */
function startsBy(rule, eventStart, from, last) {
  const until = rule.until ? written(rule.until, null) : null;
  const end = until ? Math.min(last, until.at + 2 * day) : last;
  const starts = [];
  if (end >= from) {
    rule.until = timeAt(end);
    const start = timeAt(clock(eventStart));
    listDays(rule, start);
    const iterator = new RecurIterator({ rule, dtstart: near(rule, start, from) });
    for (let next; (next = iterator.next());) {
      const at = next.toUnixTime();
      // The iterator gives its first time away without asking whether the rule allows it.
      if (at >= from && (iterator.occurrence_number > 1 || iterator.check_contracting_rules())) {
        starts.push(at);
      }
    }
  }
  return { until, starts };
}

/** A start of the same rule that is not long before a time, so that a rule of old need not be counted up. */
function near(rule, start, from) {
  const ahead = from - clock(start);
  if (rule.count || ahead <= 0) {
    return start;
  }
  if (rule.freq in seconds) {
    const step = seconds[rule.freq] * rule.interval;
    return timeAt(clock(start) + Math.max(0, Math.floor(ahead / step) - 1) * step);
  }
  const monthOf = (time) => time.year * 12 + time.month - 1;
  const first = monthOf(start);
  const step = rule.interval * (rule.freq === 'MONTHLY' ? 1 : 12);
  for (let number = Math.floor((monthOf(timeAt(from)) - first) / step) - 1; number > 0; number--) {
    const month = first + number * step;
    const moved = { year: Math.floor(month / 12), month: (month % 12) + 1, day: rule.days ? 1 : start.day };
    if (moved.day <= Time.daysInMonth(moved.month, moved.year)) {
      return new Time({ ...moved, hour: start.hour, minute: start.minute, second: start.second });
    }
  }
  return start;
}

function clock(time) {
  return Date.UTC(time.year, time.month - 1, time.day, time.hour, time.minute, time.second) / 1000;
}

function timeAt(at) {
  const date = new Date(at * 1000);
  return new Time({
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
  });
}
