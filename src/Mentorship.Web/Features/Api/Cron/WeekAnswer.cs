namespace Mentorship.Web.Features.Api.Cron;

/// <summary>What became of a request to begin the week.</summary>
/// <param name="Week">The Monday, in UTC, such as "2026-03-02".</param>
/// <param name="Renewed">For how many members this request has begun it; none if all had it already.</param>
public sealed record WeekAnswer(string Week, int Renewed);
