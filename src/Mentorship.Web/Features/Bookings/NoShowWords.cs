using Mentorship.Core.Bookings;
using Mentorship.Core.Common;
using Mentorship.Core.Policies;
using NodaTime;

namespace Mentorship.Web.Features.Bookings;

/// <summary>No-shows in words: what a report does, what a dispute does, and how it stands.</summary>
public static class NoShowWords
{
    /// <summary>What someone is told who cannot report, dispute or decide it.</summary>
    public static string Words(this NoShowRefusal refusal, Booking booking, DateTimeZone zone) => refusal switch
    {
        NoShowRefusal.TooEarly =>
            $"You can say so from {TimeText.Moment(booking.StartsAt + Booking.NoShowAfter, zone)}, {Booking.NoShowAfter.TotalMinutes:0} minutes after the start.",
        NoShowRefusal.AlreadyOver => "This session is over already, or was never on, so nobody can be said to be missing.",
        NoShowRefusal.NotReported => "Nobody said that you did not come.",
        NoShowRefusal.TooLate => booking.DisputableUntil is { } until
            ? $"This could be disputed until {TimeText.Moment(until, zone)}."
            : "This cannot be disputed any more.",
        NoShowRefusal.AlreadyDisputed => "You have disputed this. One of us reads what both of you say and decides.",
        NoShowRefusal.NotDisputed => "Nobody disputes this no-show, so there is nothing to decide.",
        NoShowRefusal.AlreadyDecided => "This no-show is decided already.",
        NoShowRefusal.ChangedMeanwhile => "Something about this session changed at the same moment. Look at it again before you go on.",
        _ => throw new ArgumentOutOfRangeException(nameof(refusal), refusal, "A refusal without words."),
    };

    /// <summary>409 when somebody else was faster, 422 for the rest.</summary>
    public static int HttpStatus(this NoShowRefusal refusal) =>
        refusal is NoShowRefusal.ChangedMeanwhile or NoShowRefusal.AlreadyOver or NoShowRefusal.AlreadyDisputed or NoShowRefusal.AlreadyDecided
            ? StatusCodes.Status409Conflict
            : StatusCodes.Status422UnprocessableEntity;

    /// <summary>What follows when this side says now that the other did not come.</summary>
    public static IReadOnlyList<string> Consequences(Booking booking, Party by, DateTimeZone zone, Instant now)
    {
        var other = NameOf(booking, Other(by));
        var until = TimeText.Moment(now + Booking.DisputeFor, zone);
        var dispute = $"{other} is told and can dispute it until {until}. Then one of us decides.";
        return (by, booking.IsIncluded, booking.Price.IsFree) switch
        {
            (Party.Mentee, true, _) => ["The included session is yours again at once.", dispute],
            (Party.Mentee, _, false) => [$"You get everything back: {booking.Price}. It goes out on {until}, unless {other} disputes it until then.", dispute],
            (Party.Mentor, true, _) => [$"The session counts among the included sessions of {other}.", dispute],
            (Party.Mentor, _, false) => [$"{other} gets nothing back of {booking.Price}, and your share of it is yours.", dispute],
            _ => [dispute],
        };
    }

    public static string Heading(Booking booking, Party side) => (booking.NoShow, booking.Absent == side) switch
    {
        (NoShowStage.Overturned, _) => "Both were there",
        (NoShowStage.Disputed, _) => "Not agreed on who came",
        (NoShowStage.Reported, true) => $"{NameOf(booking, Other(side))} says that you did not come",
        (_, true) => "You did not come",
        _ => $"{NameOf(booking, Other(side))} did not come",
    };

    /// <summary>How a no-show stands, for one side; nothing without one.</summary>
    public static IReadOnlyList<string> Stands(Booking booking, Party side, DateTimeZone zone, Instant now)
    {
        if (booking is not { NoShow: { } stage, Absent: { } absent, DisputableUntil: { } until })
        {
            return [];
        }

        var moment = TimeText.Moment(until, zone);
        var hasMoney = absent == Party.Mentor && !booking.Price.IsFree && !booking.IsIncluded;
        var back = PolicyWords.Refund(booking.Price, booking.Price, side == Party.Mentee, booking.Mentee.Name);
        string[] lines = (stage, absent == side) switch
        {
            (NoShowStage.Reported, _) when now >= until => hasMoney ? [back] : ["It was not disputed in time."],
            (NoShowStage.Reported, true) =>
            [
                $"If you were there, say so until {moment}: then one of us decides.",
                hasMoney ? $"Else {Lower(back, side)} It goes out then." : "",
            ],
            (NoShowStage.Reported, false) =>
            [
                $"{NameOf(booking, absent)} can dispute it until {moment}. Then one of us decides.",
                hasMoney ? $"{back} It goes out then, unless it is disputed." : "",
            ],
            (NoShowStage.Disputed, _) =>
            [
                $"{(absent == side ? "You say that you were" : $"{NameOf(booking, absent)} says that they were")} there. One of us reads what both of you say and decides.",
                hasMoney ? "What was paid waits until then." : "",
            ],
            (NoShowStage.Settled, _) => ["It was not disputed in time.", hasMoney ? back : ""],
            (NoShowStage.Upheld, _) => ["It was disputed, and one of us decided that it is so.", hasMoney ? back : ""],
            (NoShowStage.Overturned, _) =>
            [
                $"{NameOf(booking, Other(absent))} had said that {NameOf(booking, absent)} did not come. One of us found otherwise, so the session counts as held.",
                hasMoney ? "It is paid for as it was agreed." : "",
            ],
            _ => throw new ArgumentOutOfRangeException(nameof(booking), stage, "A stage without words."),
        };
        return [.. lines.Where(line => line.Length > 0)];
    }

    /// <summary>What each decision about a disputed no-show does, for the admin who makes it.</summary>
    public static IReadOnlyList<string> Decisions(Booking booking)
    {
        var absent = NameOf(booking, booking.Absent!.Value);
        var hasMoney = !booking.Price.IsFree && !booking.IsIncluded;
        return (booking.Absent, hasMoney) switch
        {
            (Party.Mentor, true) =>
            [
                $"If {absent} did not come, {booking.Mentee.Name} gets everything back: {booking.Price}.",
                $"If {absent} was there, the session counts as held, nothing more goes back, and the mentor gets their share.",
            ],
            (Party.Mentor, false) =>
            [
                $"If {absent} did not come, it stays a no-show.",
                $"If {absent} was there, the session counts as held.{(booking.IsIncluded ? $" {booking.Mentee.Name} keeps the included session that was given back." : "")}",
            ],
            _ =>
            [
                $"If {absent} did not come, it stays a no-show, and nothing goes back.",
                $"If {absent} was there, the session counts as held, and can be rated. {(hasMoney ? "The mentor keeps their share either way." : "")}".TrimEnd(),
            ],
        };
    }

    public static string NameOf(Booking booking, Party side) => side == Party.Mentor ? booking.Mentor.User.Name : booking.Mentee.Name;

    private static Party Other(Party side) => side == Party.Mentor ? Party.Mentee : Party.Mentor;

    // A name keeps its capital.
    private static string Lower(string words, Party side) => side == Party.Mentee ? $"y{words[1..]}" : words;
}
