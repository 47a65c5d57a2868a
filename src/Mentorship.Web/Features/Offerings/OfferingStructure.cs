using System.Globalization;
using System.Text.Json;
using Mentorship.Core.Common;
using Mentorship.Web.Features.Mentors;
using Mentorship.Web.Infrastructure.Pictures;

namespace Mentorship.Web.Features.Offerings;

/// <summary>An offering's page as search engines read it, in schema.org's words.</summary>
public static class OfferingStructure
{
    /// <summary>JSON for a script element that is data; see <see cref="MentorStructure.Json"/>.</summary>
    public static string Json(OfferingPage page, Uri site) => JsonSerializer.Serialize(new Dictionary<string, object>(StringComparer.Ordinal)
    {
        ["@context"] = "https://schema.org",
        ["@graph"] = new object[] { Service(page, site), Breadcrumbs(page, site) },
    });

    /// <summary>The path of the page, whatever day and length is asked for with it.</summary>
    public static string PathOf(OfferingPage page) => $"/offerings/{page.Offering.Id}";

    private static Dictionary<string, object> Service(OfferingPage page, Uri site)
    {
        var offering = page.Offering;
        var mentor = offering.Mentor;
        var provider = Typed("Person");
        provider["name"] = mentor.User.Name;
        provider["jobTitle"] = mentor.Headline;
        provider["url"] = new Uri(site, $"/mentors/{mentor.Slug}").AbsoluteUri;

        // Ratings and prices are shown of a product, and who gives it is said of a service: it is both.
        var service = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["@type"] = new[] { "Product", "Service" },
            ["name"] = offering.Title,
            ["description"] = offering.Description,
            ["category"] = offering.Category.Name,
            ["url"] = new Uri(site, PathOf(page)).AbsoluteUri,
            ["provider"] = provider,
            ["offers"] = offering.Lengths.Where(length => !offering.IsForMembersOnly(length.PriceMinorUnits)).Select(length => Offer(page, site, length.DurationMinutes)),
        };
        if (PictureAddress.Of(mentor.UserId, mentor.PictureVersion) is { } picture)
        {
            service["image"] = new Uri(site, picture).AbsoluteUri;
        }

        if (offering.RatingAverage is { } rating && offering.RatingCount > 0)
        {
            var all = Typed("AggregateRating");
            all["ratingValue"] = Math.Round(rating, 1);
            all["reviewCount"] = offering.RatingCount;
            service["aggregateRating"] = all;
        }

        return service;
    }

    private static Dictionary<string, object> Offer(OfferingPage page, Uri site, int minutes)
    {
        var price = page.Offering.PriceOf(minutes)!.Value;
        var offer = Typed("Offer");
        offer["name"] = TimeText.Minutes(minutes);
        offer["price"] = ((decimal)price.MinorUnits / price.Currency.MinorUnitsPerUnit).ToString("0.00", CultureInfo.InvariantCulture);
        offer["priceCurrency"] = price.Currency.Code;
        offer["availability"] = page.Offering.NextAvailableAt is null ? "https://schema.org/SoldOut" : "https://schema.org/InStock";
        offer["url"] = new Uri(site, string.Create(CultureInfo.InvariantCulture, $"{PathOf(page)}?minutes={minutes}")).AbsoluteUri;
        return offer;
    }

    private static Dictionary<string, object> Breadcrumbs(OfferingPage page, Uri site)
    {
        var offering = page.Offering;
        (string Name, string Path)[] way =
        [
            ("Offerings", "/offerings"),
            (offering.Category.Name, $"/offerings?category={offering.CategorySlug}"),
            (offering.Title, PathOf(page)),
        ];
        var list = Typed("BreadcrumbList");
        list["itemListElement"] = way.Index().Select(step =>
        {
            var item = Typed("ListItem");
            item["position"] = step.Index + 1;
            item["name"] = step.Item.Name;
            item["item"] = new Uri(site, step.Item.Path).AbsoluteUri;
            return item;
        });
        return list;
    }

    private static Dictionary<string, object> Typed(string type) => new(StringComparer.Ordinal) { ["@type"] = type };
}
