using FluentValidation;
using Mentorship.Core.Availability;
using Mentorship.Web.Infrastructure.Calendars;
using Mentorship.Web.Infrastructure.Forms;

namespace Mentorship.Web.Features.Mentor.Calendars;

public sealed record CalendarForm
{
    public string? Name { get; init; }

    public string? Address { get; init; }

    public sealed class Validator : AbstractValidator<CalendarForm>
    {
        public Validator(CalendarAddresses addresses)
        {
            RuleFor(form => form.Name).Text("Give the calendar a name, such as “Work”.", CalendarFeed.NameMaxLength);
            RuleFor(form => form.Address)
                .Text("Paste the calendar's address.", CalendarFeed.AddressMaxLength)
                .Must(text => addresses.Parse(text) is { } address && address.AbsoluteUri.Length <= CalendarFeed.AddressMaxLength)
                .WithMessage("Enter an address that begins with https:// or webcal://, without a name, password or port in it.");
        }
    }
}
