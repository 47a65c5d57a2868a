using Mentorship.Core.Offerings;
using Mentorship.Web.Features.Offerings;

namespace Mentorship.Web.Features.Home;

public sealed record HomePage(IReadOnlyList<Category> Categories, IReadOnlyList<OfferingCard> Offerings);
