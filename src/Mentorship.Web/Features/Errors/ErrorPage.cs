using System.Globalization;

namespace Mentorship.Web.Features.Errors;

/// <param name="Status">The HTTP status.</param>
/// <param name="RequestId">What the log knows the request by.</param>
public sealed record ErrorPage(int Status, string RequestId)
{
    public string Title => Status switch
    {
        400 => "That request could not be read",
        403 => "This page is not for you",
        404 => "There is no such page",
        405 => "That cannot be done here",
        409 => "That is still being done",
        413 => "That is too large",
        422 => "You sent this form before",
        429 => "That was too much at once",
        >= 500 => "Something failed on our side",
        _ => "That did not work",
    };

    public string Words => Status switch
    {
        400 => "The page may have been open for too long. Go back, reload it, and send the form again.",
        403 => "You are signed in, but this part is for others: for mentors, or for the people who run the site.",
        404 => "The address is wrong, or what was here is gone, or it is somebody else’s.",
        405 => "The address is right, but not for opening like this.",
        409 => "What you sent is being worked on. Wait a minute, go back and send it again: it is done once, however often you send it.",
        413 => "What you sent has more bytes than are taken here, and nothing of it was saved. Go back and choose a smaller file: a picture can have 10 MB.",
        422 => "You sent this form before, with something else in it. Open it again to send it once more.",
        429 => $"More was asked for from your account, or from where you are, than one person needs. Nothing was done. Try again in {Wait}: go back, and what you typed is still there.",
        >= 500 => "What you sent was not saved unless a page told you so. Try again in a minute.",
        _ => "Go back and try again.",
    };

    /// <summary>After how many seconds to try again; null if nothing says so.</summary>
    public int? RetryAfter { get; init; }

    private string Wait => RetryAfter switch
    {
        null => "a minute",
        1 => "a second",
        { } seconds => string.Create(CultureInfo.InvariantCulture, $"{seconds} seconds"),
    };

    public bool IsOurs => Status >= 500;
}
