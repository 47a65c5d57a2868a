using Mentorship.Core.Notifications;
using Mentorship.Core.Offerings;
using Mentorship.Core.Policies;
using Mentorship.Web.Features.Letters;
using NodaTime;

namespace Mentorship.Web.Tests.Notifications;

/// <summary>The words of every kind of message, to either side.</summary>
public sealed class LetterTests
{
    // These have tests of their own.
    private static readonly MessageKind[] NotAboutSessions = [MessageKind.CourseFollowUp, MessageKind.FreeTimeAgain];

    private static readonly Instant Start = Instant.FromUtc(2026, 3, 4, 9, 0);

    [Theory]
    [MemberData(nameof(All))]
    public void Of_AnyKindToEitherSide_HasWhatIsNeeded(MessageKind kind, Party to, Party? actor)
    {
        var letter = LetterWords.Of(kind, MessageFacts.FromJson(Facts(to, actor).ToJson()));

        letter.Subject.ShouldContain("An hour about engines");
        letter.Subject.ShouldContain(to == Party.Mentee ? "London (GMT+0)" : "Berlin (GMT+1)");
        letter.Heading.ShouldNotBeNullOrWhiteSpace();
        letter.Facts.ShouldContain(fact => fact.Lines.Any(line => line.Contains("London (GMT+0)")) && fact.Lines.Any(line => line.Contains("Berlin (GMT+1)")));
        letter.Button.Path.ShouldStartWith("/");
        foreach (var words in letter.Paragraphs.Append(letter.Heading).Append(letter.Subject))
        {
            words.ShouldNotContain("!");
            words.ShouldNotContain("  ");
        }

        letter.Paragraphs.ShouldAllBe(paragraph => paragraph.Length > 0 && paragraph.EndsWith('.'));
    }

    public static TheoryData<MessageKind, Party, Party?> All()
    {
        var data = new TheoryData<MessageKind, Party, Party?>();
        foreach (var kind in Enum.GetValues<MessageKind>().Except(NotAboutSessions))
        {
            foreach (var to in Enum.GetValues<Party>())
            {
                foreach (var actor in new Party?[] { null, Party.Mentee, Party.Mentor })
                {
                    data.Add(kind, to, actor);
                }
            }
        }

        return data;
    }

    [Fact]
    public void Cancelled_LateByTheMentee_SaysWhatGoesBackAndWhatWasWritten()
    {
        var facts = Facts(Party.Mentee, Party.Mentee) with { RefundMinorUnits = 2500, Reason = "I am ill.\nSorry." };

        var letter = LetterWords.Of(MessageKind.Cancelled, facts);

        letter.Heading.ShouldBe("You have cancelled the session with Charles Babbage");
        letter.Paragraphs.ShouldBe(["You get $25 of $50 back."]);
        letter.Quote!.Lines.ShouldBe(["I am ill.", "Sorry."]);
        letter.Button.Path.ShouldBe("/mentors/charles");
    }

    [Fact]
    public void Cancelled_ByTheMentee_TellsTheMentorWho()
    {
        var letter = LetterWords.Of(MessageKind.Cancelled, Facts(Party.Mentor, Party.Mentee) with { RefundMinorUnits = 5000 });

        letter.Heading.ShouldBe("Ada Lovelace has cancelled the session");
        letter.Paragraphs.ShouldBe(["Ada Lovelace gets everything back: $50."]);
    }

    [Fact]
    public void Cancelled_Included_IsNotCounted() => LetterWords
        .Of(MessageKind.Cancelled, Facts(Party.Mentee, Party.Mentor) with { IsIncluded = true, PriceMinorUnits = 0 })
        .Paragraphs.ShouldBe(["It does not count among your included sessions any more."]);

    [Fact]
    public void Requested_ToTheMentor_SaysUntilWhenToAnswer()
    {
        var letter = LetterWords.Of(MessageKind.Requested, Facts(Party.Mentor, Party.Mentee));

        letter.Paragraphs[0].ShouldBe("Approve it, propose another time or decline it until Tue 3 Mar, 09:00 Berlin (GMT+1). Without an answer it ends by itself, and Ada Lovelace gets everything back.");
        letter.Button.Words.ShouldBe("Answer the request");
    }

    [Fact]
    public void Requested_UnderRulesWithoutOtherTimes_DoesNotOfferToProposeOne() => LetterWords
        .Of(MessageKind.Requested, Facts(Party.Mentor, Party.Mentee) with { Policy = SessionPolicy.Default with { MaxCounterProposals = 0 } })
        .Paragraphs[0].ShouldStartWith("Approve or decline it until");

    [Theory]
    [InlineData(Party.Mentee, "Charles Babbage has declined your request", "Charles Babbage wrote:")]
    [InlineData(Party.Mentor, "You have declined the request of Ada Lovelace", "You wrote:")]
    public void Declined_ToEither_SaysWhoDeclined(Party to, string heading, string by)
    {
        var letter = LetterWords.Of(MessageKind.Declined, Facts(to, Party.Mentor) with { Move = null, Reason = "I am away." });

        letter.Heading.ShouldBe(heading);
        letter.Quote!.By.ShouldBe(by);
    }

    [Theory]
    [InlineData(Party.Mentee, null, "Charles Babbage has not answered in time")]
    [InlineData(Party.Mentor, null, "The request of Ada Lovelace has ended without your answer")]
    [InlineData(Party.Mentee, Party.Mentor, "Charles Babbage has not answered in time")]
    [InlineData(Party.Mentee, Party.Mentee, "Your request has ended without your answer")]
    [InlineData(Party.Mentor, Party.Mentee, "Ada Lovelace has not answered in time")]
    [InlineData(Party.Mentor, Party.Mentor, "The request of Ada Lovelace has ended without your answer")]
    public void RequestExpired_ToEither_SaysWhoseSilenceItWas(Party to, Party? turn, string heading)
    {
        var facts = Facts(to, actor: null);

        var letter = LetterWords.Of(MessageKind.RequestExpired, facts with { Move = turn is { } silent ? facts.Move! with { Turn = silent, IsOfRequest = true } : null });

        letter.Heading.ShouldBe(heading);
    }

    [Theory]
    [InlineData(Party.Mentee, 5000, "Without an answer the request ends by itself, and you get all your money back.")]
    [InlineData(Party.Mentor, 5000, "Without an answer the request ends by itself, and Ada Lovelace gets everything back.")]
    [InlineData(Party.Mentee, 0, "Without an answer the request ends by itself.")]
    public void MoveCountered_OfARequest_SaysWhatSilenceMeans(Party to, long price, string silence)
    {
        var facts = Facts(to, Party.Mentor) with { PriceMinorUnits = price };

        var letter = LetterWords.Of(MessageKind.MoveCountered, facts with { Move = facts.Move! with { IsOfRequest = true } });

        letter.Paragraphs[1].ShouldBe($"The time that was asked for is kept meanwhile. {silence} Another time can be proposed 2 times more.");
        letter.Facts.Select(fact => fact.Name).ShouldBe(["What", "Asked for", "Proposed", "Where", .. price > 0 ? new[] { "Price" } : []]);
        letter.Subject.ShouldStartWith("Another time: ");
    }

    [Fact]
    public void MoveAsked_ToWhoseTurnItIs_SaysBothTimesUntilWhenAndHowManyRounds()
    {
        var letter = LetterWords.Of(MessageKind.MoveAsked, Facts(Party.Mentor, Party.Mentee));

        letter.Heading.ShouldBe("Ada Lovelace asks for another time");
        letter.Facts.Single(fact => fact.Name == "When").Lines[0].ShouldBe("Wednesday 4 March 2026, 10:00–11:00, Berlin (GMT+1)");
        letter.Facts.Single(fact => fact.Name == "Proposed").Lines.ShouldBe(
            ["Thursday 5 March 2026, 10:00–11:00, Berlin (GMT+1)", "Thursday 5 March 2026, 09:00–10:00, London (GMT+0) for Ada Lovelace"]);
        letter.Paragraphs.ShouldBe(
            ["It is your turn until Tue 3 Mar, 10:00 Berlin (GMT+1).", "Without an answer the session keeps its time. Another time can be proposed 2 times more."]);
        letter.Button.Words.ShouldBe("Answer");
    }

    [Fact]
    public void MoveAccepted_HasTheNewTimeFirstAndTheOldOneBesides()
    {
        var letter = LetterWords.Of(MessageKind.MoveAccepted, Facts(Party.Mentee, Party.Mentor) with { StartsAt = Start + Duration.FromDays(1), EndsAt = Start + Duration.FromHours(25) });

        letter.Facts.Single(fact => fact.Name == "When").Lines[0].ShouldStartWith("Thursday 5 March 2026, 09:00");
        letter.Facts.Single(fact => fact.Name == "It was").Lines[0].ShouldStartWith("Wednesday 4 March 2026, 09:00");
    }

    [Fact]
    public void FromJson_OfToJson_IsTheSame()
    {
        var facts = Facts(Party.Mentor, Party.Mentee) with { Invitation = new(2, IsCancelled: true, Start) };

        MessageFacts.FromJson(facts.ToJson()).ShouldBe(facts);
    }

    private static SessionFacts Facts(Party to, Party? actor) => new()
    {
        BookingId = new("019cad8f-ac00-72ed-b9b9-104de2b95176"),
        To = to,
        Actor = actor,
        At = Instant.FromUtc(2026, 3, 1, 8, 0),
        Mentor = new("Charles Babbage", "charles@example.com", "Europe/Berlin"),
        Mentee = new("Ada Lovelace", "ada@example.com", "Europe/London"),
        MentorSlug = "charles",
        Title = "An hour about engines",
        Topic = "My engine does not compute.",
        StartsAt = Start,
        EndsAt = Start + Duration.FromHours(1),
        MeetingType = MeetingTypes.Video,
        Place = "",
        PriceMinorUnits = 5000,
        CurrencyCode = "USD",
        IsIncluded = false,
        RefundMinorUnits = 0,
        Policy = SessionPolicy.Default,
        AnswerBy = Start - Duration.FromHours(25),
        Absent = Party.Mentor,
        Move = new()
        {
            OldStartsAt = Start,
            OldEndsAt = Start + Duration.FromHours(1),
            NewStartsAt = Start + Duration.FromDays(1),
            NewEndsAt = Start + Duration.FromHours(25),
            Turn = Party.Mentor,
            AnswerBy = Start - Duration.FromHours(24),
            RoundsLeft = 2,
        },
        Meeting = new("Zoom cannot be reached.", HasLink: false, IsRoomInstead: false),
    };
}
