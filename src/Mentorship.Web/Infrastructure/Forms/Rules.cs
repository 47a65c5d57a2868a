using FluentValidation;
using Mentorship.Core.Common;
using Mentorship.Core.People;

namespace Mentorship.Web.Infrastructure.Forms;

/// <summary>Rules that several forms share, with their words.</summary>
public static class Rules
{
    /// <summary>Needs text of at most this many characters.</summary>
    public static IRuleBuilderOptions<T, string?> Text<T>(this IRuleBuilder<T, string?> rule, string missing, int maxLength) => rule
        .Must(text => text.IsVisible()).WithMessage(missing)
        .AtMost(maxLength);

    /// <summary>Text of at most this many characters, or nothing.</summary>
    public static IRuleBuilderOptions<T, string?> AtMost<T>(this IRuleBuilder<T, string?> rule, int maxLength) => rule
        .Must(text => (text?.OnLines().Length ?? 0) <= maxLength)
        .WithMessage((_, text) => $"Shorten this to {maxLength} characters; it has {text?.OnLines().Length}.");

    /// <summary>Needs an address that mail can be sent to.</summary>
    public static IRuleBuilderOptions<T, string?> Email<T>(this IRuleBuilder<T, string?> rule) => rule
        .Must(text => !string.IsNullOrWhiteSpace(text)).WithMessage("Enter your e-mail address.")

        // As it is compared, because that is kept too and may be longer.
        .Must(text => text!.Trim().Normalize().Length <= User.EmailMaxLength).WithMessage($"Enter an e-mail address of at most {User.EmailMaxLength} characters.")
        .Must(IsEmail).WithMessage("Enter an e-mail address like name@example.com.");

    /// <summary>Needs a link that is safe to follow: https and nothing else, without a name or password in it.</summary>
    public static IRuleBuilderOptions<T, string?> MeetingLink<T>(this IRuleBuilder<T, string?> rule) => rule
        .Must(text => !string.IsNullOrWhiteSpace(text)).WithMessage("Enter the link of your meeting room.")
        .Must(text => text.ToMeetingLink() is not null).WithMessage("Enter a link that begins with https://, like https://meet.example.com/your-room.")

        // As it is kept and followed: other letters than ASCII take several characters there.
        .Must(text => text.ToMeetingLink()!.AbsoluteUri.Length <= MentorProfile.MeetingAccountMaxLength)
        .WithMessage($"Enter a link of at most {MentorProfile.MeetingAccountMaxLength} characters.");

    /// <summary>The link that somebody typed; null if it is none that <see cref="MeetingLink"/> takes.</summary>
    public static Uri? ToMeetingLink(this string? text) =>
        Uri.TryCreate(text?.OnOneLine(), UriKind.Absolute, out var link)
        && link.Scheme == Uri.UriSchemeHttps
        && link.UserInfo.Length == 0
        && link.Host.Contains('.', StringComparison.Ordinal)
            ? link
            : null;

    /// <summary>Needs the IANA id of a zone.</summary>
    public static IRuleBuilderOptions<T, string?> Zone<T>(this IRuleBuilder<T, string?> rule) => rule
        .Must(id => TimeZones.TryGet(id, out _)).WithMessage("Choose a time zone from the list.");

    /// <summary>Needs a whole number within these bounds, and a multiple of <paramref name="step"/>.</summary>
    public static IRuleBuilderOptions<T, int?> Whole<T>(this IRuleBuilder<T, int?> rule, int least, int most, int step = 1) => rule
        .Must(number => number is { } value && value >= least && value <= most)
        .WithMessage($"Enter a whole number from {least} to {most}.")
        .Must(number => number % step == 0)
        .WithMessage($"Enter a multiple of {step}.");

    private static bool IsEmail(string? text)
    {
        var address = text!.Trim();
        var at = address.IndexOf('@', StringComparison.Ordinal);
        return at > 0
            && at == address.LastIndexOf('@')
            && address.IndexOf('.', at) > at + 1
            && !address.EndsWith('.')
            && !address.Any(character => char.IsWhiteSpace(character) || char.IsControl(character));
    }
}
