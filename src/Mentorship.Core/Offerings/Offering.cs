using Mentorship.Core.Common;
using Mentorship.Core.Courses;
using Mentorship.Core.People;
using NodaTime;

namespace Mentorship.Core.Offerings;

/// <summary>
/// What a mentor publishes: what it is, how long, for how much, under which rules. Its life, from draft to deletion, is in
/// this file's neighbour Offering.Life.cs.
/// </summary>
public sealed partial class Offering : IRated
{
    public const int TitleMaxLength = 100;
    public const int DescriptionMaxLength = 4000;
    public const int PreparationMaxLength = 1000;
    public const int PlaceMaxLength = 200;

    /// <summary>Title, name, description and two spaces. A few signs of Unicode grow when folded; what is over is not searched.</summary>
    public const int SearchTextMaxLength = TitleMaxLength + User.NameMaxLength + DescriptionMaxLength + 2;

    /// <summary>The most a session may cost, in minor units: ten million of any currency.</summary>
    public const long MaxPriceMinorUnits = 1_000_000_000;

    private readonly List<OfferingLength> _lengths = [];

    private Offering()
    {
    }

    /// <summary>The lengths to choose from, in minutes.</summary>
    public static IReadOnlyList<int> Durations { get; } = [15, 30, 45, 60, 90, 120, 180];

    public Guid Id { get; private set; }

    public Guid MentorId { get; private set; }

    public MentorProfile Mentor { get; private set; } = null!;

    public string Title { get; private set; } = "";

    public string Description { get; private set; } = "";

    /// <summary>What the mentor asks people to do or send before the session; may be empty.</summary>
    public string Preparation { get; private set; } = "";

    public string CategorySlug { get; private set; } = "";

    public Category Category { get; private set; } = null!;

    public Guid? CourseId { get; private set; }

    public Course? Course { get; private set; }

    /// <summary>The shortest of its lengths.</summary>
    public int DurationMinutes { get; private set; }

    /// <summary>What the shortest costs.</summary>
    public long PriceMinorUnits { get; private set; }

    public string CurrencyCode { get; private set; } = "";

    /// <summary>All lengths to choose from, the shortest first; read with the offering always.</summary>
    public IReadOnlyList<OfferingLength> Lengths => [.. _lengths.OrderBy(length => length.DurationMinutes)];

    /// <summary>Whether the mentor's hourly rate makes the prices.</summary>
    public bool PricedByHour { get; private set; }

    public BookingMode Mode { get; private set; }

    public MeetingTypes MeetingTypes { get; private set; }

    /// <summary>Where to meet in person; empty when that is not possible.</summary>
    public string Place { get; private set; } = "";

    /// <summary>Whether members can book it with their weekly allowance.</summary>
    public bool IsIncluded { get; private set; }

    public OfferingRules Rules { get; private set; } = null!;

    public OfferingStatus Status { get; private set; }

    /// <summary>Title, description and the mentor's name as they are searched: <see cref="TextExtensions.ForSearch"/>.</summary>
    public string SearchText { get; private set; } = "";

    /// <summary>Whether it has hours of its own (<see cref="OfferingHours"/>) and does not use its mentor's week.</summary>
    public bool HasOwnHours { get; private set; }

    /// <summary>
    /// The first start that a stranger could book, as it was when last looked; null if there was none or it is not
    /// published. For order and filters: what can really be booked is asked of the slots.
    /// </summary>
    public Instant? NextAvailableAt { get; private set; }

    /// <summary>When <see cref="NextAvailableAt"/> goes stale by time alone, and has to be looked at again.</summary>
    public Instant? NextAvailableDueAt { get; private set; }

    /// <inheritdoc/>
    public int RatingCount { get; private set; }

    /// <inheritdoc/>
    public int RatingSum { get; private set; }

    /// <inheritdoc/>
    public double? RatingAverage { get; private set; }

    public Instant CreatedAt { get; private set; }

    public Instant? PublishedAt { get; private set; }

    public Money Price => new(PriceMinorUnits, Currencies.Get(CurrencyCode));

    /// <summary>What a session of this length costs; null if there are none of it.</summary>
    public Money? PriceOf(int durationMinutes) =>
        _lengths.Find(length => length.DurationMinutes == durationMinutes) is { } length
            ? new(length.PriceMinorUnits, Currencies.Get(CurrencyCode))
            : null;

    /// <summary>The length that is asked for, or the shortest when it is none of its lengths.</summary>
    public int LengthOrShortest(int? durationMinutes) =>
        durationMinutes is { } minutes && PriceOf(minutes) is not null ? minutes : DurationMinutes;

    /// <summary>A new draft with the usual rules for its length.</summary>
    /// <param name="mentor">Whose.</param>
    /// <param name="description">What is offered.</param>
    /// <param name="now">The time.</param>
    /// <param name="id">The id to give it, so that making it again is the same; a new one unless said.</param>
    public static Offering Draft(MentorProfile mentor, OfferingDescription description, Instant now, Guid? id = null)
    {
        var offering = new Offering
        {
            Id = id ?? Ids.New(now),
            MentorId = mentor.UserId,
            Mentor = mentor,
            Status = OfferingStatus.Draft,
            CreatedAt = now,
        };
        offering.Describe(description);
        return offering;
    }

    /// <summary>
    /// Says anew what is offered; with the mentor and the mentor's user. Sessions that are booked keep their own price
    /// and rules.
    /// </summary>
    public void Describe(OfferingDescription description)
    {
        var prices = PricesOf(description);
        if (description.MeetingTypes == MeetingTypes.None)
        {
            throw new ArgumentException("There must be a way to meet.", nameof(description));
        }

        Title = description.Title.OnOneLine();
        Description = description.Description.OnLines();
        Preparation = description.Preparation.OnLines();
        CategorySlug = description.CategorySlug;
        CourseId = description.CourseId;
        PricedByHour = description.PricedByHour;
        Mode = description.Mode;
        MeetingTypes = description.MeetingTypes;
        Place = MeetingTypes.HasFlag(MeetingTypes.InPerson) ? description.Place.OnOneLine() : "";
        IsIncluded = description.IsIncluded;
        Rules = description.Rules;
        KeepLengths(prices);
        WriteForSearch();
    }

    /// <summary>
    /// Takes its prices from the mentor's hourly rate, where that makes them. When the rate is gone they stay as they
    /// are and do not follow it any more.
    /// </summary>
    public void FollowRate()
    {
        if (!PricedByHour)
        {
            return;
        }

        if (Mentor.HourlyRate is { } rate)
        {
            KeepLengths([.. _lengths.Select(length => new LengthPrice(length.DurationMinutes, rate.ForMinutes(length.DurationMinutes)))]);
        }
        else
        {
            PricedByHour = false;
        }
    }

    /// <summary>
    /// Whether a length at this price is for members alone: they have it for one of their sessions of the week, and others
    /// have nothing to pay it with.
    /// </summary>
    public bool IsForMembersOnly(long priceMinorUnits) => IsIncluded && priceMinorUnits == 0;

    /// <summary>Says whether it has hours of its own.</summary>
    public void KeepOwnHours(bool own) => HasOwnHours = own;

    /// <summary>Writes anew by which words it is found; with the mentor's user.</summary>
    public void WriteForSearch() =>
        SearchText = $"{Title} {Mentor.User.Name} {Description}".ForSearch().AtMost(SearchTextMaxLength);

    /// <summary>Counts one more rating in a row that nobody else writes, such as one that is new; reviews count otherwise.</summary>
    public void CountRating(int rating)
    {
        RatingCount++;
        RatingSum += rating;
        RatingAverage = (double)RatingSum / RatingCount;
    }

    private List<LengthPrice> PricesOf(OfferingDescription description)
    {
        var prices = description.Lengths.ToList();
        if (description.PricedByHour)
        {
            var rate = Mentor.HourlyRate ?? throw new ArgumentException("The mentor has no hourly rate.", nameof(description));
            prices = [.. prices.Select(length => length with { Price = rate.ForMinutes(length.DurationMinutes) })];
        }

        if (prices.Count == 0
            || prices.DistinctBy(length => length.DurationMinutes).Count() < prices.Count
            || prices.Any(length => !Durations.Contains(length.DurationMinutes)))
        {
            throw new ArgumentException("There must be lengths, all of those to choose from and each once.", nameof(description));
        }

        if (prices.Any(length => length.Price.MinorUnits < 0 || length.Price.Currency != prices[0].Price.Currency))
        {
            throw new ArgumentException("There must be prices of nothing or more, all in one currency.", nameof(description));
        }

        return prices;
    }

    private void KeepLengths(List<LengthPrice> prices)
    {
        // Rows that stay are changed and not made anew: their key is the same.
        _lengths.RemoveAll(kept => prices.TrueForAll(length => length.DurationMinutes != kept.DurationMinutes));
        foreach (var (minutes, price) in prices)
        {
            var row = _lengths.Find(kept => kept.DurationMinutes == minutes);
            if (row is null)
            {
                _lengths.Add(row = OfferingLength.Of(Id, minutes));
            }

            row.Cost(price);
        }

        var shortest = prices.MinBy(length => length.DurationMinutes);
        DurationMinutes = shortest.DurationMinutes;
        PriceMinorUnits = shortest.Price.MinorUnits;
        CurrencyCode = shortest.Price.Currency.Code;
    }
}
