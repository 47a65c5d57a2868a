using Mentorship.Core.People;

namespace Mentorship.Web.Infrastructure.DemoData.Content;

/// <summary>What helps others to find the mentors: kind of work, languages, and for some a page elsewhere.</summary>
internal static class Presentations
{
    private static readonly Dictionary<string, (JobFamily Family, string[] Languages)> Known = new(StringComparer.Ordinal)
    {
        [DemoAccounts.Mentor.Name] = (JobFamily.Engineering, ["pt", "en"]),
        ["Amara Okafor"] = (JobFamily.Engineering, ["en", "ig"]),
        ["Chidi Eze"] = (JobFamily.Engineering, ["en", "ig"]),
        ["Folake Adeyemi"] = (JobFamily.Product, ["en", "yo"]),
        ["Tobi Akinwale"] = (JobFamily.People, ["en", "yo"]),
        ["Wanjiru Kamau"] = (JobFamily.Data, ["en", "sw"]),
        ["Kwame Boateng"] = (JobFamily.Engineering, ["en"]),
        ["Thandiwe Mokoena"] = (JobFamily.Leadership, ["en", "zu"]),
        ["Youssef El Sayed"] = (JobFamily.Engineering, ["ar", "en"]),
        ["Mariana Duarte"] = (JobFamily.Marketing, ["pt", "en"]),
        ["Diego Hernández Ruiz"] = (JobFamily.Engineering, ["es", "en"]),
        ["Jasmine Carter"] = (JobFamily.Data, ["en"]),
        ["Daniel Abramowitz"] = (JobFamily.Finance, ["en", "he"]),
        ["Marcus Bell"] = (JobFamily.Leadership, ["en"]),
        ["Grace Liang"] = (JobFamily.Engineering, ["en", "zh"]),
        ["Sam Ortega"] = (JobFamily.Engineering, ["en", "es"]),
        ["Priyanka Sethi"] = (JobFamily.Leadership, ["en", "hi", "pa"]),
        ["Valentina Rojas"] = (JobFamily.People, ["es", "en"]),
        ["Sunita Gurung"] = (JobFamily.Engineering, ["en", "hi"]),
        ["Mei Lin Tan"] = (JobFamily.Leadership, ["en", "zh", "ms"]),
        ["Haruto Nakamura"] = (JobFamily.Engineering, ["ja", "en"]),
        ["Yuki Shimizu"] = (JobFamily.Design, ["ja", "en"]),
        ["Nguyễn Minh Anh"] = (JobFamily.Leadership, ["vi", "en"]),
        ["Leila Haddad"] = (JobFamily.Product, ["ar", "en", "fr"]),
        ["Liam Patterson"] = (JobFamily.Engineering, ["en"]),
        ["Aroha Ngata"] = (JobFamily.Product, ["en"]),
        ["Oliver Whitcombe"] = (JobFamily.Engineering, ["en"]),
        ["Aisha Rahman"] = (JobFamily.Leadership, ["en", "bn"]),
        ["Fergus MacLeod"] = (JobFamily.Design, ["en"]),
        ["Lena Hoffmann"] = (JobFamily.Data, ["de", "en"]),
        ["Mehmet Demir"] = (JobFamily.Engineering, ["tr", "de", "en"]),
        ["Camille Laurent"] = (JobFamily.Engineering, ["fr", "en"]),
        ["Zofia Wiśniewska"] = (JobFamily.Data, ["pl", "en"]),
        ["Giulia Ferraro"] = (JobFamily.Design, ["it", "en"]),
        ["Erik Sandström"] = (JobFamily.Other, ["sv", "en"]),
        ["Karthik Subramanian"] = (JobFamily.Data, ["en", "ta", "kn"]),
        ["Priya Nair"] = (JobFamily.Product, ["en", "ml", "hi"]),
        ["Arjun Mehta"] = (JobFamily.Engineering, ["en", "hi", "gu"]),
        ["Ananya Chatterjee"] = (JobFamily.Other, ["en", "bn", "hi"]),
        ["Rohit Kulkarni"] = (JobFamily.Engineering, ["en", "mr", "hi"]),
        ["Sneha Reddy"] = (JobFamily.Data, ["en", "te"]),
    };

    /// <summary>Says it of a profile. Who is not in the list works in English and has not said at what.</summary>
    public static void Present(MentorProfile profile, string name)
    {
        var isKnown = Known.TryGetValue(name, out var known);

        // Every third has a page, at an address that is nobody's.
        string[] links = isKnown && name.Length % 3 == 0 ? [$"https://{profile.Slug}.example/"] : [];
        profile.Present(isKnown ? known.Family : null, isKnown ? known.Languages : ["en"], links);
    }
}
