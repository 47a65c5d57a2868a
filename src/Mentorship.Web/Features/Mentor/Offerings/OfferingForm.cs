using FluentValidation;
using Mentorship.Core.Bookings;
using Mentorship.Core.Common;
using Mentorship.Core.Offerings;
using Mentorship.Web.Infrastructure.Forms;

namespace Mentorship.Web.Features.Mentor.Offerings;

/// <summary>What a mentor fills in of an offering. The usual rules are filled in already.</summary>
public sealed record OfferingForm
{
    public string? Title { get; init; }

    public string? Description { get; init; }

    public string? Category { get; init; }

    public Guid? CourseId { get; init; }

    public int? DurationMinutes { get; init; } = 30;

    /// <summary>In whole units with at most two decimals, as typed; empty or 0 is free.</summary>
    public string? Price { get; init; }

    public string? Currency { get; init; }

    /// <summary>One for each of <see cref="Offering.Durations"/>, in their order.</summary>
    public IList<MoreLengthForm> MoreLengths { get; init; } = [.. Offering.Durations.Select(_ => new MoreLengthForm())];

    public bool PricedByHour { get; init; }

    public BookingMode? Mode { get; init; } = BookingMode.Instant;

    public bool Video { get; init; } = true;

    public bool Audio { get; init; }

    public bool Chat { get; init; }

    public bool InPerson { get; init; }

    public string? Place { get; init; }

    public bool IsIncluded { get; init; }

    public string? Preparation { get; init; }

    public int? NoticeHours { get; init; } = new OfferingRules().NoticeHours;

    public int? HorizonDays { get; init; } = new OfferingRules().HorizonDays;

    public int? SessionsPerDay { get; init; } = new OfferingRules().SessionsPerDay;

    public int? BufferBeforeMinutes { get; init; } = new OfferingRules().BufferBeforeMinutes;

    public int? BufferAfterMinutes { get; init; } = new OfferingRules().BufferAfterMinutes;

    public static OfferingForm Of(Offering offering) => new()
    {
        Title = offering.Title,
        Description = offering.Description,
        Category = offering.CategorySlug,
        CourseId = offering.CourseId,
        DurationMinutes = offering.DurationMinutes,
        Price = PriceInput.Format(offering.Price),
        Currency = offering.CurrencyCode,
        MoreLengths = [.. Offering.Durations.Select(minutes => MoreOf(offering, minutes))],
        PricedByHour = offering.PricedByHour,
        Mode = offering.Mode,
        Video = offering.MeetingTypes.HasFlag(MeetingTypes.Video),
        Audio = offering.MeetingTypes.HasFlag(MeetingTypes.Audio),
        Chat = offering.MeetingTypes.HasFlag(MeetingTypes.Chat),
        InPerson = offering.MeetingTypes.HasFlag(MeetingTypes.InPerson),
        Place = offering.Place,
        IsIncluded = offering.IsIncluded,
        Preparation = offering.Preparation,
        NoticeHours = offering.Rules.NoticeHours,
        HorizonDays = offering.Rules.HorizonDays,
        SessionsPerDay = offering.Rules.SessionsPerDay,
        BufferBeforeMinutes = offering.Rules.BufferBeforeMinutes,
        BufferAfterMinutes = offering.Rules.BufferAfterMinutes,
    };

    /// <summary>What it says; only after validation.</summary>
    public OfferingDescription ToDescription() => new()
    {
        Title = Title!,
        Description = Description!,
        CategorySlug = Category!,
        CourseId = CourseId,
        Lengths = [.. Lengths()],
        PricedByHour = PricedByHour,
        Mode = Mode!.Value,
        MeetingTypes = MeetingTypes,
        Place = Place ?? "",
        IsIncluded = IsIncluded,
        Preparation = Preparation ?? "",
        Rules = OfferingRules.For(Lengths().Min(length => length.DurationMinutes)) with
        {
            NoticeHours = NoticeHours!.Value,
            HorizonDays = HorizonDays!.Value,
            SessionsPerDay = SessionsPerDay!.Value,
            BufferBeforeMinutes = BufferBeforeMinutes!.Value,
            BufferAfterMinutes = BufferAfterMinutes!.Value,
        },
    };

    /// <summary>The same with a row for each length where some are missing, so that there is something to fill in.</summary>
    public OfferingForm WithAllLengths() => this with
    {
        MoreLengths = [.. Offering.Durations.Select((_, index) => index < MoreLengths.Count ? MoreLengths[index] : new())],
    };

    private MeetingTypes MeetingTypes =>
        (Video ? MeetingTypes.Video : MeetingTypes.None)
        | (Audio ? MeetingTypes.Audio : MeetingTypes.None)
        | (Chat ? MeetingTypes.Chat : MeetingTypes.None)
        | (InPerson ? MeetingTypes.InPerson : MeetingTypes.None);

    private IEnumerable<LengthPrice> Lengths()
    {
        var currency = Currencies.Get(Currency!);
        return MoreLengths
            .Zip(Offering.Durations)
            .Where(pair => pair.First.IsOffered)
            .Select(pair => new LengthPrice(pair.Second, PriceOf(pair.First.Price)))
            .Prepend(new(DurationMinutes!.Value, PriceOf(Price)));

        // None is typed where the hourly rate makes the prices.
        Money PriceOf(string? text) => PriceInput.Parse(text, currency) ?? Money.Free(currency);
    }

    private static MoreLengthForm MoreOf(Offering offering, int minutes) =>
        minutes != offering.DurationMinutes && offering.PriceOf(minutes) is { } price
            ? new() { IsOffered = true, Price = PriceInput.Format(price) }
            : new();

    public sealed class Validator : AbstractValidator<OfferingForm>
    {
        public Validator()
        {
            RuleFor(form => form.Title).Text("Give it a title, such as “Résumé review, one to one”.", Offering.TitleMaxLength);
            RuleFor(form => form.Description).Text("Write what people get.", Offering.DescriptionMaxLength);
            RuleFor(form => form.Category).Must(slug => !string.IsNullOrEmpty(slug)).WithMessage("Choose a category.");
            RuleFor(form => form.DurationMinutes)
                .Must(minutes => minutes is { } length && Offering.Durations.Contains(length))
                .WithMessage("Choose how long a session is.");
            RuleFor(form => form.Currency).Must(code => Currencies.Find(code) is not null).WithMessage("Choose a currency.");
            RuleFor(form => form.Price).Must(text => PriceInput.Refusal(text) is null).WithMessage((_, text) => PriceInput.Refusal(text)).Unless(form => form.PricedByHour);
            RuleFor(form => form).Custom(CheckMoreLengths);
            RuleFor(form => form.Mode).NotNull().WithMessage("Choose how people book.");
            RuleFor(form => form.Video)
                .Must((form, _) => form.MeetingTypes != MeetingTypes.None)
                .WithMessage("Choose one way to meet at least.");
            RuleFor(form => form.Place)
                .Must((form, text) => !form.InPerson || text.IsVisible())
                .WithMessage("Say where you meet in person.")
                .AtMost(Offering.PlaceMaxLength);
            RuleFor(form => form.Preparation).AtMost(Offering.PreparationMaxLength);
            RuleFor(form => form.NoticeHours).Whole(0, OfferingRules.MaxNoticeHours);
            RuleFor(form => form.HorizonDays).Whole(1, OfferingRules.MaxHorizonDays);
            RuleFor(form => form.SessionsPerDay).Whole(1, OfferingRules.MaxSessionsPerDay);
            RuleFor(form => form.BufferBeforeMinutes).Whole(0, OfferingRules.MaxBufferMinutes, SlotClaim.StepMinutes);
            RuleFor(form => form.BufferAfterMinutes).Whole(0, OfferingRules.MaxBufferMinutes, SlotClaim.StepMinutes);
        }

        private static void CheckMoreLengths(OfferingForm form, ValidationContext<OfferingForm> context)
        {
            foreach (var (index, minutes) in Offering.Durations.Index().Take(form.MoreLengths.Count))
            {
                var more = form.MoreLengths[index];
                if (more.IsOffered && minutes == form.DurationMinutes)
                {
                    context.AddFailure($"{nameof(MoreLengths)}[{index}].{nameof(more.IsOffered)}", $"{TimeText.Minutes(minutes)} is the length above already.");
                }
                else if (more.IsOffered && !form.PricedByHour && PriceInput.Refusal(more.Price) is { } words)
                {
                    context.AddFailure($"{nameof(MoreLengths)}[{index}].{nameof(more.Price)}", $"{TimeText.Minutes(minutes)}: {char.ToLowerInvariant(words[0])}{words[1..]}");
                }
            }
        }
    }
}
