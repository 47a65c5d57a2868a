namespace Mentorship.Web.Features.Account;

/// <param name="Form">What can be changed.</param>
/// <param name="Email">The address that signs in.</param>
/// <param name="WeeklyLimit">Included sessions a week, for members; null for others.</param>
/// <param name="IsMentor">Whether there is a mentor profile to go on to.</param>
public sealed record ProfilePage(ProfileForm Form, string Email, int? WeeklyLimit, bool IsMentor);
