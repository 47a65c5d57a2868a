namespace Mentorship.Web.Features.Shared;

/// <summary>Which part of a list a page shows.</summary>
/// <param name="Page">From one.</param>
/// <param name="Size">How many rows a page has.</param>
/// <param name="Total">How many rows there are on all pages.</param>
public readonly record struct Paging(int Page, int Size, int Total)
{
    /// <summary>How many rows come before this page.</summary>
    public int Skip => (Page - 1) * Size;

    /// <summary>The part that was asked for; a page beyond the last is the last, one before the first the first.</summary>
    public static Paging Of(int? page, int size, int total) =>
        new(Math.Clamp(page ?? 1, 1, Math.Max(1, (total + size - 1) / size)), size, total);
}
