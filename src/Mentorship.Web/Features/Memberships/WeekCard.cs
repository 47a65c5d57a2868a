using Mentorship.Core.Bookings.Allowances;
using NodaTime;

namespace Mentorship.Web.Features.Memberships;

/// <summary>What a member has of one week, as a picture and in words.</summary>
/// <param name="Name">"This week".</param>
/// <param name="Week">Its Monday, in UTC.</param>
/// <param name="Used">Sessions that are booked with it.</param>
/// <param name="Left">Sessions that are left.</param>
/// <param name="Granted">How many of them an admin gave back.</param>
public sealed record WeekCard(string Name, LocalDate Week, int Used, int Left, int Granted)
{
    public static WeekCard Of(string name, WeeklyAllowance allowance, LocalDate week) =>
        new(name, week, allowance.UsedIn(week), allowance.LeftIn(week), allowance.GrantedIn(week));

    /// <summary>How many marks the picture has. A limit that was lowered takes none from what is booked.</summary>
    public int Marks => Used + Left;

    public string Words => Left switch
    {
        0 => "None left",
        _ => $"{Left} of {AllowanceLine.InWords(Marks)} left",
    };
}
