using Mentorship.Core.Common;

namespace Mentorship.Web.Features.Admin.Earnings;

/// <summary>Where the money of one currency is.</summary>
/// <param name="Held">What lies with the providers, less what is to go back: the sum of the next three.</param>
/// <param name="Platform">The platform's share of it.</param>
/// <param name="Pending">What mentors are owed once their sessions are over.</param>
/// <param name="Available">What mentors are owed now.</param>
/// <param name="RefundsOwed">What is to go back, or is on its way, besides what is held.</param>
/// <param name="RefundsFailed">What should have gone back and did not.</param>
public sealed record PlatformBalance(Money Held, Money Platform, Money Pending, Money Available, Money RefundsOwed, Money RefundsFailed);
