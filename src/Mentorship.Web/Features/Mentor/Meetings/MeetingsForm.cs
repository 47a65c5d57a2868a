using FluentValidation;
using Mentorship.Core.Common;
using Mentorship.Core.People;
using Mentorship.Web.Infrastructure.Forms;

namespace Mentorship.Web.Features.Mentor.Meetings;

/// <summary>Where a mentor's sessions take place.</summary>
public sealed record MeetingsForm
{
    public MeetingProvider? Provider { get; init; }

    /// <summary>The mentor's own link; only where that is chosen.</summary>
    public string? Link { get; init; }

    /// <summary>The mentor's e-mail address at Zoom; only where that is chosen.</summary>
    public string? ZoomEmail { get; init; }

    public static MeetingsForm Of(MentorProfile profile) => new()
    {
        Provider = profile.MeetingProvider,
        Link = profile.MeetingProvider == MeetingProvider.OwnLink ? profile.MeetingAccount : null,
        ZoomEmail = profile.MeetingProvider == MeetingProvider.Zoom ? profile.MeetingAccount : null,
    };

    /// <summary>What belongs to the choice; only after validation.</summary>
    public string Account() => Provider switch
    {
        MeetingProvider.OwnLink => Link!.ToMeetingLink()!.AbsoluteUri,
        MeetingProvider.Zoom => ZoomEmail!.OnOneLine(),
        _ => "",
    };

    public sealed class Validator : AbstractValidator<MeetingsForm>
    {
        public Validator()
        {
            RuleFor(form => form.Provider)
                .Must(provider => provider is { } chosen && Enum.IsDefined(chosen))
                .WithMessage("Choose where your sessions take place.");
            RuleFor(form => form.Link).MeetingLink().When(form => form.Provider == MeetingProvider.OwnLink);
            RuleFor(form => form.ZoomEmail).Email().When(form => form.Provider == MeetingProvider.Zoom);
        }
    }
}
