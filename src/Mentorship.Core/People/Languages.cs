namespace Mentorship.Core.People;

/// <summary>The languages in which mentors can say that they hold sessions: those that most people speak.</summary>
public static class Languages
{
    /// <summary>The length of every code: ISO 639-1.</summary>
    public const int CodeLength = 2;

    /// <summary>Code and English name, by name.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> All { get; } =
    [
        new("af", "Afrikaans"), new("am", "Amharic"), new("ar", "Arabic"), new("bn", "Bengali"), new("bg", "Bulgarian"),
        new("zh", "Chinese"), new("hr", "Croatian"), new("cs", "Czech"), new("da", "Danish"), new("nl", "Dutch"),
        new("en", "English"), new("et", "Estonian"), new("fi", "Finnish"), new("fr", "French"), new("de", "German"),
        new("el", "Greek"), new("gu", "Gujarati"), new("ha", "Hausa"), new("he", "Hebrew"), new("hi", "Hindi"),
        new("hu", "Hungarian"), new("ig", "Igbo"), new("id", "Indonesian"), new("it", "Italian"), new("ja", "Japanese"),
        new("kn", "Kannada"), new("ko", "Korean"), new("lv", "Latvian"), new("lt", "Lithuanian"), new("ms", "Malay"),
        new("ml", "Malayalam"), new("mr", "Marathi"), new("no", "Norwegian"), new("fa", "Persian"), new("pl", "Polish"),
        new("pt", "Portuguese"), new("pa", "Punjabi"), new("ro", "Romanian"), new("ru", "Russian"), new("sr", "Serbian"),
        new("sk", "Slovak"), new("sl", "Slovenian"), new("es", "Spanish"), new("sw", "Swahili"), new("sv", "Swedish"),
        new("ta", "Tamil"), new("te", "Telugu"), new("th", "Thai"), new("tr", "Turkish"), new("uk", "Ukrainian"),
        new("ur", "Urdu"), new("vi", "Vietnamese"), new("yo", "Yoruba"), new("zu", "Zulu"),
    ];

    /// <summary>The English name of a language; null if it is none of the list.</summary>
    public static string? NameOf(string? code) => All.FirstOrDefault(language => language.Key == code).Value;
}
