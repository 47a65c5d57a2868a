using System.Collections.Frozen;
using Mentorship.Core.People;
using Microsoft.AspNetCore.Identity;

namespace Mentorship.Web.Infrastructure.Identity;

/// <summary>
/// Refuses passwords that are long enough and guessed first all the same: a common word with the usual digits and
/// signs around it or in it ("P@ssw0rd2024!"), rows of the keyboard, one character over and over, one's own name.
/// </summary>
public sealed class CommonPasswordValidator : IPasswordValidator<User>
{
    public const int MinLength = 10;
    public const int MaxLength = 128;

    private const int MinDistinctCharacters = 5;

    private static readonly FrozenSet<string> CommonWords = new[]
    {
        "password", "passwort", "passw", "motdepasse", "contrasena", "senha", "parola", "qwerty", "qwertyuiop", "qwertyui",
        "azerty", "azertyuiop", "asdfghjkl", "asdfgh", "zxcvbnm", "qazwsx", "qazwsxedc", "abc", "abcd", "abcdef", "abcdefg",
        "abcdefgh", "abcdefghij", "letmein", "welcome", "welcometo", "admin", "administrator", "login", "master", "monkey",
        "dragon", "iloveyou", "loveyou", "princess", "sunshine", "football", "baseball", "basketball", "superman", "batman",
        "trustno", "trustnoone", "whatever", "shadow", "michael", "jennifer", "jordan", "starwars", "computer", "internet",
        "changeme", "changeit", "secret", "secretpassword", "topsecret", "default", "guest", "user", "username", "test",
        "testing", "tester", "hello", "helloworld", "freedom", "charlie", "summer", "winter", "spring", "autumn", "monday",
        "january", "mypassword", "yourpassword", "thepassword", "newpassword", "oldpassword", "passwordpassword", "pass",
        "passpass", "passphrase", "liverpool", "chelsea", "arsenal", "barcelona", "manchester", "google", "facebook",
        "linkedin", "mentor", "mentee", "mentorship", "correcthorsebatterystaple", "ninja", "mustang", "access", "flower",
        "killer", "pokemon", "naruto", "samsung", "iphone", "android", "windows", "microsoft", "nigeria", "india", "london",
    }.ToFrozenSet(StringComparer.Ordinal);

    public Task<IdentityResult> ValidateAsync(UserManager<User> manager, User user, string? password) =>
        Task.FromResult(IsEasilyGuessed(password ?? "", user)
            ? IdentityResult.Failed(new IdentityError
            {
                Code = "CommonPassword",
                Description = "That password is easily guessed. Three or four words that do not belong together make a good one.",
            })
            : IdentityResult.Success);

    private static bool IsEasilyGuessed(string password, User user)
    {
        if (password.Distinct().Count() < MinDistinctCharacters || IsARow(password))
        {
            return true;
        }

        var letters = Letters(password);
        return CommonWords.Contains(letters)
            || CommonWords.Contains(Letters(password.Trim([.. "0123456789!?.,;:-_#*+@$ "])))
            || (letters.Length > 0 && (letters == Letters(user.Name) || letters == Letters(user.Email?.Split('@')[0] ?? "")));
    }

    // 1234567890, 0987654321, abcdefghij: every character follows the one before.
    private static bool IsARow(string password)
    {
        var steps = password.Zip(password.Skip(1), (left, right) => right - left).Distinct().ToList();
        return password is "1234567890" or "0123456789" || steps is [1] or [-1];
    }

    // Digits and signs that stand for letters are read as those letters; all others are left out.
    private static string Letters(string text) => string.Concat(text.ToLowerInvariant().Select(character => character switch
    {
        '0' => "o",
        '1' or '!' => "i",
        '3' => "e",
        '4' or '@' => "a",
        '5' or '$' => "s",
        '7' => "t",
        _ when char.IsLetter(character) => character.ToString(),
        _ => "",
    }));
}
