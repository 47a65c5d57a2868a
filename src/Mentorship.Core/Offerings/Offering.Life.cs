using Mentorship.Core.Common;
using NodaTime;

namespace Mentorship.Core.Offerings;

// Draft → Active ⇄ Paused → Archived → Draft. Whatever happens to it, sessions that are booked stay as they are.
public sealed partial class Offering
{
    private const string CopyPrefix = "Copy of ";

    /// <summary>
    /// Whether its mentor has deleted it. It is archived then, on no page any more, and nothing brings it back; the row
    /// stays for the sessions that were booked with it. Only the use case that deletes sets it: docs/adr/0013.
    /// </summary>
    public bool IsDeleted { get; private set; }

    /// <summary>Makes it visible and bookable, from draft or after a pause. False if it is archived.</summary>
    public bool Publish(Instant now)
    {
        if (Status == OfferingStatus.Archived)
        {
            return false;
        }

        Status = OfferingStatus.Active;
        PublishedAt ??= now;
        return true;
    }

    /// <summary>Hides it; booked sessions stay. False if there was nothing to pause.</summary>
    public bool Pause()
    {
        if (Status != OfferingStatus.Active)
        {
            return false;
        }

        Status = OfferingStatus.Paused;
        return true;
    }

    /// <summary>Puts it away: nobody can book it, and it is no longer among its mentor's. False if it is archived already.</summary>
    public bool Archive()
    {
        if (Status == OfferingStatus.Archived)
        {
            return false;
        }

        Status = OfferingStatus.Archived;
        return true;
    }

    /// <summary>Archived → Draft. False if it is not archived, or is deleted.</summary>
    public bool Restore()
    {
        if (Status != OfferingStatus.Archived || IsDeleted)
        {
            return false;
        }

        Status = OfferingStatus.Draft;
        return true;
    }

    /// <summary>The title of a copy, which fits where this one does.</summary>
    public string TitleOfCopy() => $"{CopyPrefix}{Title}".AtMost(TitleMaxLength).TrimEnd();

    /// <summary>A draft with everything that this one says, and none of its figures; with the mentor and the mentor's user.</summary>
    /// <param name="title">What it is called.</param>
    /// <param name="now">The time.</param>
    /// <param name="id">As for <see cref="Draft"/>.</param>
    public Offering CopyAs(string title, Instant now, Guid? id = null)
    {
        var copy = Draft(
            Mentor,
            new()
            {
                Title = title,
                Description = Description,
                Preparation = Preparation,
                CategorySlug = CategorySlug,
                CourseId = CourseId,
                Lengths = [.. Lengths.Select(length => new LengthPrice(length.DurationMinutes, new(length.PriceMinorUnits, Price.Currency)))],
                PricedByHour = PricedByHour,
                Mode = Mode,
                MeetingTypes = MeetingTypes,
                Place = Place,
                IsIncluded = IsIncluded,

                // A record of its own: the context tells the rules of two offerings apart by the instance.
                Rules = Rules with { },
            },
            now,
            id);
        copy.KeepOwnHours(HasOwnHours);
        return copy;
    }
}
