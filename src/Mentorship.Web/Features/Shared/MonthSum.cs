using Mentorship.Core.Common;
using NodaTime;

namespace Mentorship.Web.Features.Shared;

/// <summary>What an account got in one month.</summary>
/// <param name="Month">Its first day.</param>
/// <param name="Amount">May be below zero, when more was given back than came.</param>
public sealed record MonthSum(LocalDate Month, Money Amount);
