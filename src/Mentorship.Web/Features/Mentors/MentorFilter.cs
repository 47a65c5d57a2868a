using Mentorship.Core.Common;
using Mentorship.Core.People;
using Mentorship.Web.Features.Shared;
using Mentorship.Web.Features.Shared.Filters;
using Microsoft.AspNetCore.Http.Extensions;

namespace Mentorship.Web.Features.Mentors;

/// <summary>
/// What somebody looks for in the directory, and in which order; all of it is in the address. Of an address that makes
/// no sense only the sense is kept.
/// </summary>
public sealed record MentorFilter : IListFilter
{
    /// <summary>The longest text that is searched for.</summary>
    public const int WordsMaxLength = 100;

    public string Words { get; init; } = "";

    public IReadOnlyList<JobFamily> Families { get; init; } = [];

    /// <summary>Slugs of categories that there are.</summary>
    public IReadOnlyList<string> Categories { get; init; } = [];

    public IReadOnlyList<ExperienceBand> Experience { get; init; } = [];

    /// <summary>Within which period something has to be free; null for any.</summary>
    public FreePeriod? Free { get; init; }

    /// <summary>The code of a language; null for any.</summary>
    public string? Language { get; init; }

    /// <summary>What the cheapest session may cost.</summary>
    public PriceRange Price { get; init; } = PriceRange.Any;

    /// <summary>The least that the mean of the ratings may be; null for any.</summary>
    public double? Rating { get; init; }

    public MentorOrder Order { get; init; } = MentorOrder.Soonest;

    /// <summary>Whether nobody is left out.</summary>
    public bool IsEmpty => this with { Order = MentorOrder.Soonest } is var plain && plain.Parameters().Count == 0;

    /// <inheritdoc/>
    public string Address => "/mentors" + new QueryBuilder(Parameters()).ToQueryString();

    /// <inheritdoc/>
    public string CanonicalAddress => (this with { Order = MentorOrder.Soonest }).Address;

    /// <summary>The list itself, and a kind of work, a category or a language by itself.</summary>
    public bool IsIndexed => (this with { Order = MentorOrder.Soonest }).Parameters() is [] or [{ Key: "job" or "category" or "language" }];

    /// <param name="query">As it was asked for.</param>
    /// <param name="categories">The slugs that there are.</param>
    public static MentorFilter Read(IQueryCollection query, IReadOnlyCollection<string> categories)
    {
        return new()
        {
            Words = One("words").OnOneLine().AtMost(WordsMaxLength),
            Families = [.. Several("job").Select(JobFamilies.Find).OfType<JobFamily>().Distinct()],
            Categories = [.. categories.Where(slug => Several("category").Contains(slug, StringComparer.Ordinal))],
            Experience = [.. MentorFilterWords.Bands.Where(band => Several("experience").Contains(band.Slug(), StringComparer.Ordinal))],
            Free = FreePeriods.Find(One("free")),
            Language = One("language") is var code && Languages.NameOf(code) is not null ? code : null,
            Price = PriceRange.Read(query),
            Rating = MentorFilterWords.Ratings.Cast<double?>().FirstOrDefault(rating => MentorFilterWords.Slug(rating!.Value) == One("rating")),
            Order = MentorFilterWords.Orders.FirstOrDefault(order => order.Slug() == One("sort"), MentorOrder.Soonest),
        };

        string One(string key) => query[key].FirstOrDefault() ?? "";

        IEnumerable<string> Several(string key) => query[key].OfType<string>();
    }

    /// <summary>What narrows the list, each as people read it, with what is left without it.</summary>
    /// <param name="categories">Slug and name of each category.</param>
    public IEnumerable<FilterChip<MentorFilter>> Chips(IReadOnlyList<KeyValuePair<string, string>> categories)
    {
        if (Words.Length > 0)
        {
            yield return new($"“{Words}”", this with { Words = "" });
        }

        if (Free is not null)
        {
            yield return new(Free.Name, this with { Free = null });
        }

        foreach (var family in Families)
        {
            yield return new(family.Words(), this with { Families = [.. Families.Where(other => other != family)] });
        }

        foreach (var (slug, name) in categories.Where(pair => Categories.Contains(pair.Key, StringComparer.Ordinal)))
        {
            yield return new(name, this with { Categories = [.. Categories.Where(other => other != slug)] });
        }

        foreach (var band in Experience)
        {
            yield return new(band.Words(), this with { Experience = [.. Experience.Where(other => other != band)] });
        }

        if (!Price.IsAny)
        {
            yield return new(Price.Words, this with { Price = PriceRange.Any });
        }

        if (Languages.NameOf(Language) is { } language)
        {
            yield return new(language, this with { Language = null });
        }

        if (Rating is { } least)
        {
            yield return new(MentorFilterWords.Words(least), this with { Rating = null });
        }
    }

    /// <summary>The same with one kind of filter dropped, for each kind that is in use; what people read of it first.</summary>
    public IEnumerable<FilterChip<MentorFilter>> WithoutOne()
    {
        (string Name, bool IsUsed, MentorFilter Without)[] kinds =
        [
            ("the words", Words.Length > 0, this with { Words = "" }),
            ("the time", Free is not null, this with { Free = null }),
            ("the kind of work", Families.Count > 0, this with { Families = [] }),
            ("the category", Categories.Count > 0, this with { Categories = [] }),
            ("the experience", Experience.Count > 0, this with { Experience = [] }),
            ("the price", !Price.IsAny, this with { Price = PriceRange.Any }),
            ("the language", Language is not null, this with { Language = null }),
            ("the rating", Rating is not null, this with { Rating = null }),
        ];
        return kinds.Where(kind => kind.IsUsed).Select(kind => new FilterChip<MentorFilter>(kind.Name, kind.Without));
    }

    private List<KeyValuePair<string, string>> Parameters()
    {
        List<KeyValuePair<string, string>> all =
        [
            new("words", Words),
            .. Families.Select(family => KeyValuePair.Create("job", family.Slug())),
            .. Categories.Select(slug => KeyValuePair.Create("category", slug)),
            .. Experience.Select(band => KeyValuePair.Create("experience", band.Slug())),
            new("free", Free?.Slug ?? ""),
            new("language", Language ?? ""),
            .. Price.Parameters,
            new("rating", Rating is { } rating ? MentorFilterWords.Slug(rating) : ""),
            new("sort", Order == MentorOrder.Soonest ? "" : Order.Slug()),
        ];
        all.RemoveAll(pair => pair.Value.Length == 0);
        return all;
    }
}
