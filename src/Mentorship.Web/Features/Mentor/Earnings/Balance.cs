using Mentorship.Core.Common;

namespace Mentorship.Web.Features.Mentor.Earnings;

/// <summary>What a mentor is owed in one currency.</summary>
/// <param name="Pending">Once the sessions are over.</param>
/// <param name="Available">Now.</param>
public sealed record Balance(Money Pending, Money Available);
