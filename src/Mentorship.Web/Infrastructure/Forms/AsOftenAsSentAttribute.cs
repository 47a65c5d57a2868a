namespace Mentorship.Web.Infrastructure.Forms;

/// <summary>
/// For what does no deed though it comes with the key that a form has for its deed: a draft, which keeps the form as it
/// stands, and the page that tells of an error. It has a result each time.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class AsOftenAsSentAttribute : Attribute;
