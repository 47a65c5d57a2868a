using System.Text.Json;

namespace Mentorship.Web.Features.Mentors;

/// <summary>A mentor's page as search engines read it, in schema.org's words.</summary>
public static class MentorStructure
{
    /// <summary>
    /// JSON for a script element that is data. The serialiser escapes every sign that means something in HTML, so that
    /// no text ends the element.
    /// </summary>
    public static string Json(MentorPage page, Uri site)
    {
        var mentor = page.Mentor;
        var person = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["@type"] = "Person",
            ["name"] = mentor.User.Name,
            ["url"] = AddressOf(page, site),
            ["jobTitle"] = mentor.Headline,
            ["description"] = mentor.Bio,
            ["knowsAbout"] = mentor.Specialties,
            ["knowsLanguage"] = mentor.Languages.Select(language => language.Code),
        };
        if (mentor.Company.Length > 0)
        {
            person["worksFor"] = new Dictionary<string, object>(StringComparer.Ordinal) { ["@type"] = "Organization", ["name"] = mentor.Company };
        }

        if (page.Picture is { } picture)
        {
            person["image"] = new Uri(site, picture).AbsoluteUri;
        }

        if (mentor.Links.Count > 0)
        {
            person["sameAs"] = mentor.Links;
        }

        if (page.Rating is { } rating)
        {
            // A person has no rating in those words; the sessions that they offer do.
            person["makesOffer"] = new Dictionary<string, object>(StringComparer.Ordinal)
            {
                ["@type"] = "Offer",
                ["itemOffered"] = new Dictionary<string, object>(StringComparer.Ordinal)
                {
                    ["@type"] = "Service",
                    ["name"] = $"One-on-one sessions with {mentor.User.Name}",
                    ["aggregateRating"] = new Dictionary<string, object>(StringComparer.Ordinal)
                    {
                        ["@type"] = "AggregateRating",
                        ["ratingValue"] = Math.Round(rating, 1),
                        ["reviewCount"] = page.ReviewCount,
                    },
                },
            };
        }

        return JsonSerializer.Serialize(new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["@context"] = "https://schema.org",
            ["@type"] = "ProfilePage",
            ["mainEntity"] = person,
        });
    }

    /// <summary>The one address of the page, whatever was asked for with it.</summary>
    public static string AddressOf(MentorPage page, Uri site) => new Uri(site, $"/mentors/{page.Mentor.Slug}").AbsoluteUri;
}
