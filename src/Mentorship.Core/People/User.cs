using Mentorship.Core.Common;
using Microsoft.AspNetCore.Identity;
using NodaTime;

namespace Mentorship.Core.People;

/// <summary>Someone with an account. Everyone may book; a <see cref="MentorProfile"/> makes one a mentor.</summary>
public sealed class User : IdentityUser<Guid>
{
    public const int NameMaxLength = 80;
    public const int EmailMaxLength = 254;
    public const int SearchTextMaxLength = NameMaxLength + EmailMaxLength + 1;

    private User()
    {
    }

    /// <summary>What others see.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The IANA id of the zone in which this person reads times.</summary>
    public string TimeZone { get; private set; } = DateTimeZone.Utc.Id;

    public Instant CreatedAt { get; private set; }

    /// <summary>What admins find this person by: name and e-mail address, folded.</summary>
    public string SearchText { get; private set; } = "";

    public static User Register(string name, string email, DateTimeZone zone, Instant now)
    {
        var user = new User { Id = Ids.New(now), UserName = email, Email = email, CreatedAt = now };
        user.Describe(name, zone);
        return user;
    }

    public void Describe(string name, DateTimeZone zone)
    {
        Name = name.OnOneLine();
        TimeZone = zone.Id;
        SearchText = $"{Name} {Email}".ForSearch().AtMost(SearchTextMaxLength);
    }
}
