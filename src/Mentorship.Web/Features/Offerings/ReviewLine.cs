using NodaTime;

namespace Mentorship.Web.Features.Offerings;

/// <summary>A review as a page shows it.</summary>
public sealed record ReviewLine(string Author, int Rating, string Feedback, Instant WrittenAt);
