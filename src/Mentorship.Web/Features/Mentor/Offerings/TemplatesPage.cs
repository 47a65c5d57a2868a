using Mentorship.Core.Common;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Mentorship.Web.Features.Mentor.Offerings;

/// <param name="Form">What is chosen.</param>
/// <param name="HourlyRate">What the mentor takes for an hour; null if there is no such rate.</param>
/// <param name="Courses">The mentor's own courses.</param>
public sealed record TemplatesPage(TemplatesForm Form, Money? HourlyRate, IReadOnlyList<SelectListItem> Courses);
