using System.Globalization;
using Mentorship.Core.Common;
using Mentorship.Core.Offerings;
using Mentorship.Web.Features.Shared;
using Mentorship.Web.Features.Shared.Filters;
using Mentorship.Web.Infrastructure;
using Microsoft.AspNetCore.Http.Extensions;

namespace Mentorship.Web.Features.Offerings;

/// <summary>
/// What somebody looks for in the marketplace, and in which order; all of it is in the address. Of an address that makes
/// no sense only the sense is kept.
/// </summary>
public sealed record OfferingFilter : IListFilter
{
    /// <summary>The longest text that is searched for.</summary>
    public const int WordsMaxLength = 100;

    public string Words { get; init; } = "";

    /// <summary>Null for any.</summary>
    public NamedFilter? Mentor { get; init; }

    /// <summary>Null for whatever course or none.</summary>
    public NamedFilter? Course { get; init; }

    /// <summary>The viewer's own courses; null for whatever course or none.</summary>
    public OwnCourses? Courses { get; init; }

    /// <summary>Slugs of categories that there are.</summary>
    public IReadOnlyList<string> Categories { get; init; } = [];

    /// <summary>One of <see cref="Offering.Durations"/>, to which the price then belongs; null for any.</summary>
    public int? Minutes { get; init; }

    public OfferingCost? Cost { get; init; }

    /// <summary>What the cheapest length may cost, or the one that is asked for.</summary>
    public PriceRange Price { get; init; } = PriceRange.Any;

    /// <summary>Within which period something has to be free; null for any.</summary>
    public FreePeriod? Free { get; init; }

    public OfferingOrder Order { get; init; } = OfferingOrder.Soonest;

    /// <summary>Whether nothing is left out.</summary>
    public bool IsEmpty => (this with { Order = OfferingOrder.Soonest }).Parameters().Count == 0;

    /// <inheritdoc/>
    public string Address => "/offerings" + new QueryBuilder(Parameters()).ToQueryString();

    /// <inheritdoc/>
    public string CanonicalAddress => (this with { Order = OfferingOrder.Soonest }).Address;

    /// <summary>The list itself, and a category, a mentor or a course by itself.</summary>
    public bool IsIndexed => (this with { Order = OfferingOrder.Soonest }).Parameters() is [] or [{ Key: "category" or "mentor" or "course" }];

    /// <param name="query">As it was asked for.</param>
    /// <param name="categories">The slugs that there are.</param>
    /// <param name="mentor">What the mentor of the address is; null without one.</param>
    /// <param name="course">The same of the course.</param>
    public static OfferingFilter Read(IQueryCollection query, IReadOnlyCollection<string> categories, NamedFilter? mentor, NamedFilter? course)
    {
        var price = PriceRange.Read(query);

        // Nothing is nothing in every currency.
        var isFree = One("price") == OfferingCost.Free.Slug() || price is { Currency: null, MostMinorUnits: 0 };
        return new()
        {
            Words = One("words").OnOneLine().AtMost(WordsMaxLength),
            Mentor = mentor,
            Course = course,
            Courses = OfferingFilterWords.Courses.Cast<OwnCourses?>().FirstOrDefault(courses => courses!.Value.Slug() == One("courses")),
            Categories = [.. categories.Where(slug => query["category"].Contains(slug, StringComparer.Ordinal))],
            Minutes = Offering.Durations.Cast<int?>().FirstOrDefault(minutes => Slug(minutes!.Value) == One("minutes")),
            Cost = isFree ? OfferingCost.Free : One("price") == OfferingCost.Included.Slug() ? OfferingCost.Included : null,
            Price = isFree && price.Currency is null ? PriceRange.Any : price,
            Free = FreePeriods.Find(One("free")),
            Order = OfferingFilterWords.Orders.FirstOrDefault(order => order.Slug() == One("sort"), OfferingOrder.Soonest),
        };

        string One(string key) => query[key].FirstOrDefault() ?? "";
    }

    /// <summary>What of it means something for this person: visitors have no courses, and only members have sessions included.</summary>
    public OfferingFilter For(Viewer viewer) => this with
    {
        Courses = viewer.IsSignedIn ? Courses : null,
        Cost = Cost == OfferingCost.Included && !viewer.IsMember ? null : Cost,
    };

    /// <summary>What narrows the list, each as people read it, with what is left without it.</summary>
    /// <param name="categories">Slug and name of each category.</param>
    public IEnumerable<FilterChip<OfferingFilter>> Chips(IReadOnlyList<KeyValuePair<string, string>> categories)
    {
        if (Words.Length > 0)
        {
            yield return new($"“{Words}”", this with { Words = "" });
        }

        if (Mentor is not null)
        {
            yield return new(Mentor.Name, this with { Mentor = null });
        }

        if (Course is not null)
        {
            yield return new(Course.Name, this with { Course = null });
        }

        if (Courses is { } courses)
        {
            yield return new(courses.Words(), this with { Courses = null });
        }

        foreach (var (slug, name) in categories.Where(pair => Categories.Contains(pair.Key, StringComparer.Ordinal)))
        {
            yield return new(name, this with { Categories = [.. Categories.Where(other => other != slug)] });
        }

        if (Minutes is { } minutes)
        {
            yield return new(TimeText.Minutes(minutes), this with { Minutes = null });
        }

        if (Cost is { } cost)
        {
            yield return new(cost.Words(), this with { Cost = null });
        }

        if (!Price.IsAny)
        {
            yield return new(Price.Words, this with { Price = PriceRange.Any });
        }

        if (Free is not null)
        {
            yield return new(Free.Name, this with { Free = null });
        }
    }

    /// <summary>The same with one kind of filter dropped, for each kind that is in use; what people read of it first.</summary>
    public IEnumerable<FilterChip<OfferingFilter>> WithoutOne()
    {
        (string Name, bool IsUsed, OfferingFilter Without)[] kinds =
        [
            ("the words", Words.Length > 0, this with { Words = "" }),
            ("the mentor", Mentor is not null, this with { Mentor = null }),
            ("the course", Course is not null, this with { Course = null }),
            ("the limit to your courses", Courses is not null, this with { Courses = null }),
            ("the category", Categories.Count > 0, this with { Categories = [] }),
            ("the length", Minutes is not null, this with { Minutes = null }),
            ("the price", Cost is not null || !Price.IsAny, this with { Cost = null, Price = PriceRange.Any }),
            ("the time", Free is not null, this with { Free = null }),
        ];
        return kinds.Where(kind => kind.IsUsed).Select(kind => new FilterChip<OfferingFilter>(kind.Name, kind.Without));
    }

    private static string Slug(int minutes) => minutes.ToString(CultureInfo.InvariantCulture);

    private List<KeyValuePair<string, string>> Parameters()
    {
        List<KeyValuePair<string, string>> all =
        [
            new("words", Words),
            new("mentor", Mentor?.Slug ?? ""),
            new("course", Course?.Slug ?? ""),
            new("courses", Courses?.Slug() ?? ""),
            .. Categories.Select(slug => KeyValuePair.Create("category", slug)),
            new("minutes", Minutes is { } minutes ? Slug(minutes) : ""),
            new("price", Cost?.Slug() ?? ""),
            .. Price.Parameters,
            new("free", Free?.Slug ?? ""),
            new("sort", Order == OfferingOrder.Soonest ? "" : Order.Slug()),
        ];
        all.RemoveAll(pair => pair.Value.Length == 0);
        return all;
    }
}
