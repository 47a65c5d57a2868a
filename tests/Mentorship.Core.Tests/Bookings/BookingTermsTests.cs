using Mentorship.Core.Bookings;
using Mentorship.Core.Common;
using Mentorship.Core.Offerings;
using Mentorship.Core.Policies;

namespace Mentorship.Core.Tests.Bookings;

public class BookingTermsTests
{
    [Fact]
    public void Of_OfferingThatChangesLater_KeepsWhatItWas()
    {
        var description = Sample.Description() with { Rules = new() { BufferBeforeMinutes = 15, BufferAfterMinutes = 20 } };
        var offering = Sample.Offering(description);

        var terms = BookingTerms.Of(offering, 60, isIncluded: false, SessionPolicy.Default);
        offering.Describe(description with { Title = "Other", Lengths = [new(60, Money.Free(Currencies.Usd))], Rules = new() });

        terms.ShouldBe(new()
        {
            OfferingId = offering.Id,
            MentorId = offering.MentorId,
            Title = "An hour about engines",
            DurationMinutes = 60,
            BufferBeforeMinutes = 15,
            BufferAfterMinutes = 20,
            Price = new(50_000, Currencies.Inr),
            Mode = BookingMode.Instant,
            Policy = SessionPolicy.Default,
        });
    }

    [Fact]
    public void Of_Included_CostsNothingInTheOfferingsCurrency()
    {
        var terms = BookingTerms.Of(Sample.Offering(), 60, isIncluded: true, SessionPolicy.Default);

        terms.IsIncluded.ShouldBeTrue();
        terms.Price.ShouldBe(Money.Free(Currencies.Inr));
    }

    [Fact]
    public void Of_OfferingThatTheMentorApproves_IsARequest()
    {
        var offering = Sample.Offering(Sample.Description() with { Mode = BookingMode.Request });

        BookingTerms.Of(offering, 60, isIncluded: false, SessionPolicy.Default).Mode.ShouldBe(BookingMode.Request);
    }

    [Fact]
    public void Of_SeveralLengths_TakesThePriceOfTheOneThatIsBooked()
    {
        var offering = Sample.Offering(Sample.Description() with { Lengths = [new(30, new(300, Currencies.Inr)), new(90, new(700, Currencies.Inr))] });

        var terms = BookingTerms.Of(offering, 90, isIncluded: false, SessionPolicy.Default);

        terms.DurationMinutes.ShouldBe(90);
        terms.Price.ShouldBe(new Money(700, Currencies.Inr));
        Should.Throw<ArgumentException>(() => BookingTerms.Of(offering, 60, isIncluded: false, SessionPolicy.Default));
    }
}
