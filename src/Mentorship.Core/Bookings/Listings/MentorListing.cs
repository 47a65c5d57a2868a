using Mentorship.Core.People;
using NodaTime;

namespace Mentorship.Core.Bookings.Listings;

/// <summary>
/// A mentor as the directory finds and orders them: a narrow row beside the profile, all of it worked out from other
/// rows. For order and filters; what is shown of a rating or a free time is read where it is exact.
/// </summary>
public sealed class MentorListing
{
    /// <summary>Stands for no free time, because the engines disagree on where nothing comes in an order.</summary>
    public static readonly Instant NoFreeTime = Instant.FromUtc(9000, 1, 1, 0, 0);

    /// <summary>Stands for no price that everyone can pay; after all currencies in an order.</summary>
    public const string NoCurrency = "ZZZ";

    /// <summary>For how long a row is believed without looking again.</summary>
    public static readonly Duration LongestTrust = Duration.FromHours(6);

    private MentorListing()
    {
    }

    public Guid MentorId { get; private set; }

    public MentorProfile Mentor { get; private set; } = null!;

    /// <summary>Whether the mentor has something published and may come in.</summary>
    public bool IsListed { get; private set; }

    public JobFamily? JobFamily { get; private set; }

    public int YearsOfExperience { get; private set; }

    /// <summary>As <see cref="MentorProfile.NextAvailableAt"/>; <see cref="NoFreeTime"/> without one.</summary>
    public Instant NextAvailableAt { get; private set; }

    /// <summary>The mean of the ratings; zero without any.</summary>
    public double Rating { get; private set; }

    public int RatingCount { get; private set; }

    /// <summary>The cheapest session in the currency in which most of the mentor's offerings are.</summary>
    public long FromMinorUnits { get; private set; }

    /// <summary>The currency of that; <see cref="NoCurrency"/> where nothing is published, or only what is for members.</summary>
    public string FromCurrencyCode { get; private set; } = "";

    /// <summary>How many sessions were held.</summary>
    public int SessionsHeld { get; private set; }

    /// <summary>How many of a hundred requests were answered in time; null where there were too few to say.</summary>
    public int? ResponsePercent { get; private set; }

    /// <summary>When it has to be looked at again.</summary>
    public Instant DueAt { get; private set; }

    public static MentorListing Of(Guid mentorId) => new() { MentorId = mentorId };

    /// <summary>Keeps what was found out.</summary>
    public void Show(MentorFacts facts, Instant now)
    {
        IsListed = facts.IsListed;
        JobFamily = facts.JobFamily;
        YearsOfExperience = facts.YearsOfExperience;
        NextAvailableAt = facts.NextAvailableAt ?? NoFreeTime;
        Rating = facts.Rating;
        RatingCount = facts.RatingCount;
        FromMinorUnits = facts.From?.MinorUnits ?? 0;
        FromCurrencyCode = facts.From?.Currency.Code ?? NoCurrency;
        SessionsHeld = facts.SessionsHeld;
        ResponsePercent = facts.ResponsePercent;
        DueAt = now + LongestTrust;
    }
}
