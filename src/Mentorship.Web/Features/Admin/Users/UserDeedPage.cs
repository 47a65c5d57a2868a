namespace Mentorship.Web.Features.Admin.Users;

/// <summary>The page on which one deed is done.</summary>
public sealed record UserDeedPage(UserRow User, UserDeed Deed, UserDeedForm Form);
