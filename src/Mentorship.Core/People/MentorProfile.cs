using Mentorship.Core.Common;
using NodaTime;

namespace Mentorship.Core.People;

/// <summary>What a user shows as a mentor. Its existence is what makes a user a mentor.</summary>
public sealed class MentorProfile : IRated
{
    public const int SlugMaxLength = 100;
    public const int HeadlineMaxLength = 100;
    public const int CompanyMaxLength = 80;
    public const int BioMaxLength = 4000;
    public const int MaxSpecialties = 8;
    public const int SpecialtyMaxLength = 40;
    public const int MaxYearsOfExperience = 60;
    public const int MeetingAccountMaxLength = 500;
    public const int MaxLanguages = 8;
    public const int MaxLinks = 5;
    public const int LinkMaxLength = 300;

    /// <summary>The most an hour may cost, in minor units: three million of any currency.</summary>
    public const long MaxHourlyRateMinorUnits = 300_000_000;

    private readonly List<MentorLanguage> _languages = [];

    private MentorProfile()
    {
    }

    public Guid UserId { get; private set; }

    public User User { get; private set; } = null!;

    /// <summary>The last part of the profile's address; made from the name once and kept, so that links stay good.</summary>
    public string Slug { get; private set; } = "";

    /// <summary>What the mentor does: "Staff engineer".</summary>
    public string Headline { get; private set; } = "";

    /// <summary>Where; empty when the mentor works for nobody.</summary>
    public string Company { get; private set; } = "";

    public string Bio { get; private set; } = "";

    public IReadOnlyList<string> Specialties { get; private set; } = [];

    public int YearsOfExperience { get; private set; }

    /// <summary>Null until the mentor has said it.</summary>
    public JobFamily? JobFamily { get; private set; }

    /// <summary>In which languages sessions are held; only there where it was asked for.</summary>
    public IReadOnlyList<MentorLanguage> Languages => _languages;

    /// <summary>Addresses of pages elsewhere that say more, all https; others follow them.</summary>
    public IReadOnlyList<string> Links { get; private set; } = [];

    /// <summary>Which picture is shown; empty for initials. Another picture has another version.</summary>
    public string PictureVersion { get; private set; } = "";

    public long? HourlyRateMinorUnits { get; private set; }

    public string? HourlyRateCurrencyCode { get; private set; }

    /// <summary>What an hour costs in the offerings that are priced by it; null if the mentor has set none.</summary>
    public Money? HourlyRate => HourlyRateMinorUnits is { } minorUnits ? new(minorUnits, Currencies.Get(HourlyRateCurrencyCode!)) : null;

    /// <summary>Where sessions take place that are not in person.</summary>
    public MeetingProvider MeetingProvider { get; private set; } = MeetingProvider.Room;

    /// <summary>The mentor's own link, or their e-mail address at the provider; empty where neither is needed.</summary>
    public string MeetingAccount { get; private set; } = "";

    /// <summary>The IANA id of the zone in which the hours are meant, until the first of <see cref="ZoneChanges"/>.</summary>
    public string TimeZone { get; private set; } = DateTimeZone.Utc.Id;

    /// <summary>From which dates on the hours are meant in other zones, in order.</summary>
    public IReadOnlyList<ZoneChange> ZoneChanges { get; private set; } = [];

    /// <summary>The zone in which the hours are meant, with all its changes.</summary>
    public DateTimeZone Zone => ZoneOf(TimeZone, ZoneChanges);

    /// <summary>The earliest of the offerings' next free starts; null if none of them has one.</summary>
    public Instant? NextAvailableAt { get; private set; }

    /// <summary>Whether none of the offerings has a free time: then people can wait to be told of one.</summary>
    public bool IsFull(Instant now) => NextAvailableAt is not { } next || next <= now;

    /// <summary>
    /// Goes up by one after each change that can move a free time of this mentor, so that whoever watches sees that
    /// there is something new.
    /// </summary>
    public int CalendarVersion { get; private set; }

    /// <inheritdoc/>
    public int RatingCount { get; private set; }

    /// <inheritdoc/>
    public int RatingSum { get; private set; }

    /// <inheritdoc/>
    public double? RatingAverage { get; private set; }

    public Instant CreatedAt { get; private set; }

    public static MentorProfile For(User user, string slug, Instant now) =>
        new() { UserId = user.Id, Slug = slug, TimeZone = user.TimeZone, CreatedAt = now };

    /// <summary>The same of a mentor of whom no more than this was read.</summary>
    public static DateTimeZone ZoneOf(string timeZone, IEnumerable<ZoneChange> changes) => TravelZone.Of(
        TimeZones.Get(timeZone), changes.Select(change => KeyValuePair.Create(change.From, TimeZones.Get(change.TimeZone))));

    public void Describe(string headline, string company, string bio, IEnumerable<string> specialties, int yearsOfExperience)
    {
        Headline = headline.OnOneLine();
        Company = company.OnOneLine();
        Bio = bio.OnLines();
        Specialties = ParseSpecialties(string.Join(',', specialties));
        YearsOfExperience = yearsOfExperience;
    }

    /// <summary>Says what helps others to find this mentor. The languages have to be loaded.</summary>
    /// <param name="family">What kind of work; null if they have not said it.</param>
    /// <param name="languages">Codes of <see cref="People.Languages"/>; others are left out.</param>
    /// <param name="links">Checked before: https, and each of at most <see cref="LinkMaxLength"/> characters.</param>
    public void Present(JobFamily? family, IEnumerable<string> languages, IEnumerable<string> links)
    {
        JobFamily = family;
        Links = [.. links];

        // Rows that stay are not made anew: their key is the same.
        var codes = languages.Where(code => People.Languages.NameOf(code) is not null).Distinct(StringComparer.Ordinal).ToList();
        _languages.RemoveAll(kept => !codes.Contains(kept.Code, StringComparer.Ordinal));
        _languages.AddRange(codes.Where(code => !_languages.Exists(kept => kept.Code == code)).Select(code => MentorLanguage.Of(UserId, code)));
    }

    /// <summary>Shows another picture from now on, or initials.</summary>
    public void Show(MentorPicture? picture) => PictureVersion = picture?.Version ?? "";

    /// <summary>Says where sessions take place that are agreed on from now on.</summary>
    /// <param name="provider">Where.</param>
    /// <param name="account">The mentor's own link, or their e-mail address at the provider.</param>
    public void MeetAt(MeetingProvider provider, string account)
    {
        MeetingProvider = provider;
        MeetingAccount = provider == MeetingProvider.Room ? "" : account.OnOneLine();
    }

    public void WorkIn(DateTimeZone zone) => TimeZone = zone.Id;

    /// <summary>Sets the hourly rate, above zero, or takes it away. The offerings have to follow it.</summary>
    public void ChargeByHour(Money? rate)
    {
        if (rate is { MinorUnits: <= 0 })
        {
            throw new ArgumentOutOfRangeException(nameof(rate), rate, "A rate is above zero.");
        }

        HourlyRateMinorUnits = rate?.MinorUnits;
        HourlyRateCurrencyCode = rate?.Currency.Code;
    }

    /// <summary>Says where the hours will be meant from which dates on; one zone a date.</summary>
    public void Travel(IEnumerable<ZoneChange> changes) => ZoneChanges = [.. changes.OrderBy(change => change.From)];

    /// <summary>Adds a change of zone, and gives back null; or says why not.</summary>
    public TravelRefusal? PlanTravel(ZoneChange change, Instant now)
    {
        SettleIn(now);
        if (change.From <= now.InZone(Zone).Date)
        {
            return TravelRefusal.NotAhead;
        }

        if (ZoneChanges.Any(planned => planned.From == change.From))
        {
            return TravelRefusal.SameDate;
        }

        if (ZoneChanges.Count >= ZoneChange.MaxPerMentor)
        {
            return TravelRefusal.TooMany;
        }

        Travel(ZoneChanges.Append(change));
        return null;
    }

    /// <summary>Takes a change of zone back. False if there is none on that date, or it has come.</summary>
    public bool CancelTravel(LocalDate from, Instant now)
    {
        SettleIn(now);
        var others = ZoneChanges.Where(change => change.From != from).ToList();
        var isPlanned = others.Count < ZoneChanges.Count;
        Travel(others);
        return isPlanned;
    }

    /// <summary>Makes the last change of zone whose date has come the zone that the hours are meant in.</summary>
    public void SettleIn(Instant now)
    {
        var today = now.InZone(Zone).Date;
        var settled = ZoneChanges.Where(change => change.From <= today).ToList();
        if (settled.Count > 0)
        {
            TimeZone = settled[^1].TimeZone;
            ZoneChanges = [.. ZoneChanges.Skip(settled.Count)];
        }
    }

    /// <summary>Counts one more rating in a row that nobody else writes, such as one that is new; reviews count otherwise.</summary>
    public void CountRating(int rating)
    {
        RatingCount++;
        RatingSum += rating;
        RatingAverage = (double)RatingSum / RatingCount;
    }

    /// <summary>Specialties out of one line of them, separated by commas, each once.</summary>
    public static IReadOnlyList<string> ParseSpecialties(string? text) =>
    [
        .. (text ?? "")
            .Split(',')
            .Select(part => part.OnOneLine())
            .Where(part => part.Length > 0)
            .Distinct(StringComparer.OrdinalIgnoreCase),
    ];
}
