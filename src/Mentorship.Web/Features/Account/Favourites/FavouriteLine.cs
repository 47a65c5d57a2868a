using NodaTime;

namespace Mentorship.Web.Features.Account.Favourites;

/// <param name="Slug">The end of the mentor's address.</param>
/// <param name="Name">The mentor's.</param>
/// <param name="Picture">The address of the mentor's picture; null for initials.</param>
/// <param name="Position">"Staff engineer at Northwind", or without a company what the mentor does.</param>
/// <param name="NextAvailableAt">The first free time; null if there is none.</param>
/// <param name="IsSaved">Whether the viewer has saved them.</param>
/// <param name="IsWaiting">Whether the viewer waits for a free time of theirs.</param>
public sealed record FavouriteLine(string Slug, string Name, string? Picture, string Position, Instant? NextAvailableAt, bool IsSaved, bool IsWaiting);
